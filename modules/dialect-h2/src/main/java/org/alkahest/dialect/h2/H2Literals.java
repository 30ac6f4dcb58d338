package org.alkahest.dialect.h2;

import java.util.UUID;
import org.alkahest.dialect.type.Literals;

/** H2 reads a number with an exponent as a decimal one, which has neither NaN nor a negative zero. */
final class H2Literals implements Literals {
    @Override
    public String uuid(UUID value) {
        return "uuid '" + value + "'";
    }

    @Override
    public String real(float value) {
        return "cast('" + value + "' as real)";
    }

    @Override
    public String doublePrecision(double value) {
        return "cast('" + value + "' as double precision)";
    }
}
