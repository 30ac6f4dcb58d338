package org.alkahest.dialect.sqlite;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.alkahest.dialect.type.IsoText;
import org.alkahest.dialect.type.LiteralText;
import org.alkahest.dialect.type.Literals;

/** SQLite reads SQL up to a zero character, keeps numbers as doubles, and knows no typed literals. */
final class SqliteLiterals implements Literals {
    @Override
    public String text(String value) {
        return value.indexOf('\0') < 0
                ? LiteralText.quoted(LiteralText.wellFormed(value))
                : "(cast(" + bytes(LiteralText.wellFormed(value).getBytes(StandardCharsets.UTF_8)) + " as text))";
    }

    /** The double that a bound float becomes. */
    @Override
    public String real(float value) {
        return doublePrecision(value);
    }

    @Override
    public String doublePrecision(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "9e999" : "-9e999";
        }
        return Literals.super.doublePrecision(value);
    }

    @Override
    public String date(LocalDate value) {
        return text(value.toString());
    }

    @Override
    public String time(LocalTime value) {
        return text(IsoText.time(value));
    }

    @Override
    public String timestamp(LocalDateTime value) {
        return text(IsoText.timestamp(value));
    }

    @Override
    public String instant(Instant value) {
        return text(IsoText.instant(value));
    }
}
