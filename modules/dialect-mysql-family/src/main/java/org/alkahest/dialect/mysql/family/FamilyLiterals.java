package org.alkahest.dialect.mysql.family;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.alkahest.dialect.type.LiteralText;
import org.alkahest.dialect.type.Literals;

/**
 * In both databases a backslash in a text is an escape or an ordinary character, as the session's {@code NO_BACKSLASH_ESCAPES}
 * says, which nobody here knows. So a text with one is written in hexadecimal, and means the same either way.
 */
public final class FamilyLiterals implements Literals {
    public FamilyLiterals() {}

    @Override
    public String text(String value) {
        String text = LiteralText.wellFormed(value);
        if (text.indexOf('\\') < 0 && text.indexOf('\0') < 0) {
            return LiteralText.quoted(text);
        }
        return "_utf8mb4 X'" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + '\'';
    }

    @Override
    public String instant(Instant value) {
        return timestamp(LocalDateTime.ofInstant(value, ZoneOffset.UTC));
    }

    /**
     * A text where nothing but a plain string may stand, such as behind COMMENT. Its backslashes are doubled, which is right unless
     * {@code NO_BACKSLASH_ESCAPES} is on, and harmless then.
     */
    public static String plain(String text) {
        return LiteralText.quoted(LiteralText.checked(text).replace("\\", "\\\\"));
    }
}
