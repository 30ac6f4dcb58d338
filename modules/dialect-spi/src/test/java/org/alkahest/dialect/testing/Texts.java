package org.alkahest.dialect.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that are meant to break something. */
final class Texts {
    private static final String DANGEROUS = "'\"`\\?%_;-/*[]{}$:@&\n\r\t\b\f\u0001\u001a \u00a0\u2028éß漢ıİ";

    private Texts() {}

    /** Any text of well-formed Unicode without the character zero, at most so many code units long. */
    static Arbitrary<String> anything(int length) {
        return Arbitraries.oneOf(
                        Arbitraries.strings().withChars(DANGEROUS.toCharArray()).ofMaxLength(length / 2),
                        Arbitraries.strings().all().ofMaxLength(length / 2),
                        Arbitraries.of("", "'", "\\", "\\'", "'; drop table all_types; --", "?", "null", "😀", "a😀'b"))
                .filter(Texts::isWellFormed);
    }

    static boolean isWellFormed(String text) {
        return text.indexOf('\0') < 0 && text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
}
