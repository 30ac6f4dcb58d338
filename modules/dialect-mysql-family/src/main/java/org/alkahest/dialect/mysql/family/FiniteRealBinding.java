package org.alkahest.dialect.mysql.family;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;
import org.alkahest.dialect.type.Literals;
import org.alkahest.dialect.type.TypeBinding;
import org.jspecify.annotations.Nullable;

/** A {@link Float}. There is neither NaN nor an infinity here, and the drivers would write their names
 * into the text. It is read as the double that it is: MySQL's driver refuses the largest one as a float. */
public final class FiniteRealBinding implements TypeBinding<Float> {
    private final String sqlName;
    private final Literals literals;

    public FiniteRealBinding(String sqlName, Literals literals) {
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
            throw new SQLDataException("Neither MariaDB nor MySQL stores " + value, "22003");
        } else {
            statement.setFloat(index, value);
        }
    }

    @Override
    public @Nullable Float read(ResultSet row, int index) throws SQLException {
        double value = row.getDouble(index);
        return row.wasNull() ? null : (float) value;
    }

    @Override
    public String literal(Float value) {
        return literals.real(value);
    }
}
