package org.alkahest.dialect.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A {@link LocalDate} as JDBC 4.2 passes it. */
public final class DateBinding implements TypeBinding<LocalDate> {
    private final String sqlName;
    private final Literals literals;

    public DateBinding(String sqlName, Literals literals) {
        this.sqlName = sqlName;
        this.literals = literals;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable LocalDate value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.DATE);
        } else {
            statement.setObject(index, value);
        }
    }

    @Override
    public @Nullable LocalDate read(ResultSet row, int index) throws SQLException {
        return row.getObject(index, LocalDate.class);
    }

    @Override
    public String literal(LocalDate value) {
        return literals.date(value);
    }
}
