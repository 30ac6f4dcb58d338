package org.alkahest.dialect.h2;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.alkahest.dialect.type.JsonBinding;
import org.alkahest.dialect.type.Literals;
import org.alkahest.sql.type.Json;
import org.jspecify.annotations.Nullable;

/** JSON as the bytes of its text: H2 would make a JSON string of a text. */
final class H2JsonBinding extends JsonBinding {
    H2JsonBinding(String sqlName, Literals literals) {
        super(sqlName, literals);
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Json value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.VARBINARY);
        } else {
            statement.setBytes(index, value.text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
