package org.alkahest.dialect.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A {@link LocalDateTime} as JDBC 4.2 passes it; what is finer than a microsecond is cut off. */
public final class TimestampBinding implements TypeBinding<LocalDateTime> {
    private final String sqlName;
    private final Literals literals;

    public TimestampBinding(String sqlName, Literals literals) {
        this.sqlName = sqlName;
        this.literals = literals;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public Object arrayElement(LocalDateTime value) {
        return IsoText.micros(value);
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable LocalDateTime value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.TIMESTAMP);
        } else {
            statement.setObject(index, IsoText.micros(value));
        }
    }

    @Override
    public @Nullable LocalDateTime read(ResultSet row, int index) throws SQLException {
        return row.getObject(index, LocalDateTime.class);
    }

    @Override
    public String literal(LocalDateTime value) {
        return literals.timestamp(IsoText.micros(value));
    }
}
