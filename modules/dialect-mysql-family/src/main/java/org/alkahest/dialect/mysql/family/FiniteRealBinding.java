package org.alkahest.dialect.mariadb;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;
import org.alkahest.dialect.type.Literals;
import org.alkahest.dialect.type.TypeBinding;
import org.jspecify.annotations.Nullable;

/** A {@link Float}. MariaDB has neither NaN nor infinities, and its driver would write their names into the text. */
final class MariadbRealBinding implements TypeBinding<Float> {
    private final String sqlName;
    private final Literals literals;

    MariadbRealBinding(String sqlName, Literals literals) {
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
        } else if (!Float.isFinite(value)) {
            throw new SQLDataException("MariaDB cannot store " + value, "22003");
        } else {
            statement.setFloat(index, value);
        }
    }

    @Override
    public @Nullable Float read(ResultSet row, int index) throws SQLException {
        float value = row.getFloat(index);
        return row.wasNull() ? null : value;
    }

    @Override
    public String literal(Float value) {
        return literals.real(value);
    }
}
