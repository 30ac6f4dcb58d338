package org.alkahest.dialect.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A {@link LocalTime} as JDBC 4.2 passes it; what is finer than a microsecond is cut off. */
public final class TimeBinding implements TypeBinding<LocalTime> {
    private final String sqlName;
    private final Literals literals;

    public TimeBinding(String sqlName, Literals literals) {
        this.sqlName = sqlName;
        this.literals = literals;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public Object arrayElement(LocalTime value) {
        return IsoText.micros(value);
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable LocalTime value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.TIME);
        } else {
            statement.setObject(index, IsoText.micros(value));
        }
    }

    @Override
    public @Nullable LocalTime read(ResultSet row, int index) throws SQLException {
        return row.getObject(index, LocalTime.class);
    }

    @Override
    public String literal(LocalTime value) {
        return literals.time(IsoText.micros(value));
    }
}
