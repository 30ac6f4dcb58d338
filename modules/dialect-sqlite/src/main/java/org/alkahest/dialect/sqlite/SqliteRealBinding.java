package org.alkahest.dialect.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;
import org.alkahest.dialect.type.Literals;
import org.alkahest.dialect.type.TypeBinding;
import org.jspecify.annotations.Nullable;

/** A {@link Float}. SQLite has no NaN and would store NULL in its place without a word. */
final class SqliteRealBinding implements TypeBinding<Float> {
    private final String sqlName;
    private final Literals literals;

    SqliteRealBinding(String sqlName, Literals literals) {
        this.sqlName = sqlName;
        this.literals = literals;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Float value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.REAL);
        } else if (value.isNaN()) {
            throw new SQLDataException("SQLite cannot store NaN", "22003");
        } else {
            statement.setFloat(index, value);
        }
    }

    @Override
    public @Nullable Float read(ResultSet row, int index) throws SQLException {
        float value = row.getFloat(index);
        return value == 0 && row.wasNull() ? null : value;
    }

    @Override
    public String literal(Float value) {
        return literals.real(value);
    }
}
