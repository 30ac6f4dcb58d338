package org.alkahest.dialect.h2;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.alkahest.dialect.type.IsoText;
import org.alkahest.dialect.type.Literals;
import org.alkahest.sql.type.Json;

/** H2 reads a number with an exponent as a decimal one, which has neither NaN nor a negative zero. */
final class H2Literals implements Literals {
    @Override
    public String uuid(UUID value) {
        return "uuid '" + value + "'";
    }

    @Override
    public String interval(Duration value) {
        BigDecimal seconds = BigDecimal.valueOf(value.getSeconds()).add(BigDecimal.valueOf(value.getNano(), 9));
        return "interval '" + seconds.stripTrailingZeros().toPlainString() + "' second(18, 6)";
    }

    @Override
    public String json(Json value) {
        return "json " + text(value.text());
    }

    @Override
    public String real(float value) {
        return "cast('" + value + "' as real)";
    }

    @Override
    public String doublePrecision(double value) {
        return "cast('" + value + "' as double precision)";
    }

    /** Says that there is a time zone: an offset in the literal alone makes no difference to its type. */
    @Override
    public String instant(Instant value) {
        return "timestamp with time zone '" + IsoText.instant(value) + "+00:00'";
    }
}
