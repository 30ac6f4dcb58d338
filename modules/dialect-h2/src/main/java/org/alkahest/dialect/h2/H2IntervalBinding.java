package org.alkahest.dialect.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import org.alkahest.dialect.type.IntervalBinding;
import org.alkahest.dialect.type.Literals;
import org.alkahest.dialect.type.TypeBinding;
import org.jspecify.annotations.Nullable;

/** A {@link Duration} as an interval of seconds. */
final class H2IntervalBinding implements TypeBinding<Duration> {
    private final String sqlName;
    private final Literals literals;

    H2IntervalBinding(String sqlName, Literals literals) {
        this.sqlName = sqlName;
        this.literals = literals;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public Object arrayElement(Duration value) {
        return IntervalBinding.micros(value);
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Duration value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.OTHER);
        } else {
            statement.setObject(index, IntervalBinding.micros(value));
        }
    }

    @Override
    public @Nullable Duration read(ResultSet row, int index) throws SQLException {
        return row.getObject(index, Duration.class);
    }

    @Override
    public String literal(Duration value) {
        return literals.interval(IntervalBinding.micros(value));
    }
}
