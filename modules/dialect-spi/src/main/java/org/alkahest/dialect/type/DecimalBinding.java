package org.alkahest.dialect.type;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** A {@link BigDecimal} through {@code setBigDecimal} and {@code getBigDecimal}. */
public final class DecimalBinding implements TypeBinding<BigDecimal> {
    private final String sqlName;
    private final Literals literals;

    public DecimalBinding(String sqlName, Literals literals) {
        this.sqlName = sqlName;
        this.literals = literals;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable BigDecimal value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NUMERIC);
        } else {
            statement.setBigDecimal(index, value);
        }
    }

    @Override
    public @Nullable BigDecimal read(ResultSet row, int index) throws SQLException {
        return row.getBigDecimal(index);
    }

    @Override
    public String literal(BigDecimal value) {
        return literals.decimal(value);
    }
}
