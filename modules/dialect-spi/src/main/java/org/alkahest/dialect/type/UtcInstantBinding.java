package org.alkahest.dialect.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An {@link Instant} as the {@link LocalDateTime} it is in UTC, for databases without a type for points in time. */
public final class UtcInstantBinding implements TypeBinding<Instant> {
    private final String sqlName;
    private final Literals literals;

    public UtcInstantBinding(String sqlName, Literals literals) {
        this.sqlName = sqlName;
        this.literals = literals;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Instant value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.TIMESTAMP);
        } else {
            statement.setObject(index, LocalDateTime.ofInstant(IsoText.micros(value), ZoneOffset.UTC));
        }
    }

    @Override
    public @Nullable Instant read(ResultSet row, int index) throws SQLException {
        LocalDateTime value = row.getObject(index, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    @Override
    public String literal(Instant value) {
        return literals.instant(IsoText.micros(value));
    }

    @Override
    public Optional<String> emulation() {
        return Optional.of("a timestamp of the time in UTC");
    }
}
