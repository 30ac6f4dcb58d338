package org.alkahest.dialect.postgresql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.alkahest.dialect.type.JsonBinding;
import org.alkahest.dialect.type.Literals;
import org.alkahest.sql.type.Json;
import org.jspecify.annotations.Nullable;

/** JSON as a text whose type the server finds out from what it stands beside. */
final class PostgresqlJsonBinding extends JsonBinding {
    PostgresqlJsonBinding(String sqlName, Literals literals) {
        super(sqlName, literals);
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Json value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.OTHER);
        } else {
            statement.setObject(index, value.text(), Types.OTHER);
        }
    }
}
