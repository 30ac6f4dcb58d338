package org.alkahest.dialect.mariadb;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;
import org.alkahest.dialect.type.Literals;
import org.alkahest.dialect.type.TypeBinding;
import org.jspecify.annotations.Nullable;

/** A {@link Double}. MariaDB has neither NaN nor infinities, and its driver would write their names into the text. */
final class MariadbDoubleBinding implements TypeBinding<Double> {
    private final String sqlName;
    private final Literals literals;

    MariadbDoubleBinding(String sqlName, Literals literals) {
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
        } else if (!Double.isFinite(value)) {
            throw new SQLDataException("MariaDB cannot store " + value, "22003");
        } else {
            statement.setDouble(index, value);
        }
    }

    @Override
    public @Nullable Double read(ResultSet row, int index) throws SQLException {
        double value = row.getDouble(index);
        return row.wasNull() ? null : value;
    }

    @Override
    public String literal(Double value) {
        return literals.doublePrecision(value);
    }
}
