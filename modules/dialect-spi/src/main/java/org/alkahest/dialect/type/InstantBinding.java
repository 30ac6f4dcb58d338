package org.alkahest.dialect.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** An {@link Instant} as the {@link OffsetDateTime} in UTC that JDBC 4.2 passes; finer than a microsecond is cut off. */
public final class InstantBinding implements TypeBinding<Instant> {
    private final String sqlName;
    private final Literals literals;

    public InstantBinding(String sqlName, Literals literals) {
        this.sqlName = sqlName;
        this.literals = literals;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public Object arrayElement(Instant value) {
        return IsoText.micros(value);
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Instant value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(index, OffsetDateTime.ofInstant(IsoText.micros(value), ZoneOffset.UTC));
        }
    }

    @Override
    public @Nullable Instant read(ResultSet row, int index) throws SQLException {
        OffsetDateTime value = row.getObject(index, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    @Override
    public String literal(Instant value) {
        return literals.instant(IsoText.micros(value));
    }
}
