package org.alkahest.dialect.postgresql;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.alkahest.dialect.type.IsoText;
import org.alkahest.dialect.type.Literals;
import org.alkahest.sql.type.Json;

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

    @Override
    public String interval(Duration value) {
        return "interval '" + value + '\'';
    }

    @Override
    public String json(Json value) {
        return "cast(" + text(value.text()) + " as jsonb)";
    }

    /** Says that there is a time zone: without the words, an offset in the literal is passed over in silence. */
    @Override
    public String instant(Instant value) {
        return "timestamp with time zone '" + IsoText.instant(value) + "+00:00'";
    }
}
