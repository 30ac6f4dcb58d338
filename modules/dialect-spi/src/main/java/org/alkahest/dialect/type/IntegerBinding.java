package org.alkahest.dialect.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** An {@link Integer} through {@code setInt} and {@code getInt}. */
public final class IntegerBinding implements TypeBinding<Integer> {
    private final String sqlName;
    private final Literals literals;

    public IntegerBinding(String sqlName, Literals literals) {
        this.sqlName = sqlName;
        this.literals = literals;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Integer value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.INTEGER);
        } else {
            statement.setInt(index, value);
        }
    }

    @Override
    public @Nullable Integer read(ResultSet row, int index) throws SQLException {
        int value = row.getInt(index);
        return value == 0 && row.wasNull() ? null : value;
    }

    @Override
    public String literal(Integer value) {
        return literals.integer(value);
    }
}
