package org.alkahest.dialect.mysql.family;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;
import org.alkahest.dialect.type.Literals;
import org.alkahest.dialect.type.TypeBinding;
import org.jspecify.annotations.Nullable;

/** A {@link Double}. There is neither NaN nor an infinity here, and the drivers would write their names into the text. */
public final class FiniteDoubleBinding implements TypeBinding<Double> {
    private final String sqlName;
    private final Literals literals;

    public FiniteDoubleBinding(String sqlName, Literals literals) {
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
            throw new SQLDataException("Neither MariaDB nor MySQL stores " + value, "22003");
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
