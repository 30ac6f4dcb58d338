package org.alkahest.dialect.mysql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalTime;
import org.alkahest.dialect.type.IsoText;
import org.alkahest.dialect.type.Literals;
import org.alkahest.dialect.type.TimeBinding;
import org.alkahest.dialect.type.TypeBinding;
import org.jspecify.annotations.Nullable;

/**
 * A {@link LocalTime} that is bound as a text. Where the driver prepares statements on the server ({@code useServerPrepStmts}),
 * MySQL 8.0 finds no midnight by one that is bound as a time in a list.
 */
final class MysqlTimeBinding implements TypeBinding<LocalTime> {
    private final TimeBinding time;

    MysqlTimeBinding(String sqlName, Literals literals) {
        this.time = new TimeBinding(sqlName, literals);
    }

    @Override
    public String sqlName() {
        return time.sqlName();
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable LocalTime value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.TIME);
        } else {
            statement.setString(index, IsoText.time(value));
        }
    }

    @Override
    public @Nullable LocalTime read(ResultSet row, int index) throws SQLException {
        return time.read(row, index);
    }

    @Override
    public String literal(LocalTime value) {
        return time.literal(value);
    }
}
