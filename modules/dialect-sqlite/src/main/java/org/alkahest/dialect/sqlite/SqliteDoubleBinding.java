package org.alkahest.dialect.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;
import org.alkahest.dialect.type.Literals;
import org.alkahest.dialect.type.TypeBinding;
import org.jspecify.annotations.Nullable;

/** A {@link Double}. SQLite has no NaN and would store NULL in its place without a word. */
final class SqliteDoubleBinding implements TypeBinding<Double> {
    private final String sqlName;
    private final Literals literals;

    SqliteDoubleBinding(String sqlName, Literals literals) {
        this.sqlName = sqlName;
        this.literals = literals;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Double value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.DOUBLE);
        } else if (value.isNaN()) {
            throw new SQLDataException("SQLite cannot store NaN", "22003");
        } else {
            statement.setDouble(index, value);
        }
    }

    @Override
    public @Nullable Double read(ResultSet row, int index) throws SQLException {
        double value = row.getDouble(index);
        return value == 0 && row.wasNull() ? null : value;
    }

    @Override
    public String literal(Double value) {
        return literals.doublePrecision(value);
    }
}
