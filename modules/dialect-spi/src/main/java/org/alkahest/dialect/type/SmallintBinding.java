package org.alkahest.dialect.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** A {@link Short} through {@code setShort} and {@code getShort}. */
public final class SmallintBinding implements TypeBinding<Short> {
    private final String sqlName;
    private final Literals literals;

    public SmallintBinding(String sqlName, Literals literals) {
        this.sqlName = sqlName;
        this.literals = literals;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Short value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.SMALLINT);
        } else {
            statement.setShort(index, value);
        }
    }

    @Override
    public @Nullable Short read(ResultSet row, int index) throws SQLException {
        short value = row.getShort(index);
        return value == 0 && row.wasNull() ? null : value;
    }

    @Override
    public String literal(Short value) {
        return literals.integer(value);
    }
}
