package org.alkahest.dialect.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** A {@link Boolean} through {@code setBoolean} and {@code getBoolean}. */
public final class BooleanBinding implements TypeBinding<Boolean> {
    private final String sqlName;
    private final Literals literals;

    public BooleanBinding(String sqlName, Literals literals) {
        this.sqlName = sqlName;
        this.literals = literals;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Boolean value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.BOOLEAN);
        } else {
            statement.setBoolean(index, value);
        }
    }

    @Override
    public @Nullable Boolean read(ResultSet row, int index) throws SQLException {
        boolean value = row.getBoolean(index);
        return (!value && row.wasNull()) ? null : value;
    }

    @Override
    public String literal(Boolean value) {
        return literals.bool(value);
    }
}
