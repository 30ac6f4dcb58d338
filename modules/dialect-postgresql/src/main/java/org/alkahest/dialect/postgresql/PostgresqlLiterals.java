package org.alkahest.dialect.postgresql;

import java.util.HexFormat;
import java.util.UUID;
import org.alkahest.dialect.type.Literals;

/** PostgreSQL reads a number with an exponent as a decimal one, so approximate numbers say what they are. */
final class PostgresqlLiterals implements Literals {
    @Override
    public String real(float value) {
        return "cast('" + value + "' as real)";
    }

    @Override
    public String doublePrecision(double value) {
        return "cast('" + value + "' as double precision)";
    }

    @Override
    public String bytes(byte[] value) {
        return "decode('" + HexFormat.of().formatHex(value) + "', 'hex')";
    }

    @Override
    public String uuid(UUID value) {
        return "cast('" + value + "' as uuid)";
    }
}
