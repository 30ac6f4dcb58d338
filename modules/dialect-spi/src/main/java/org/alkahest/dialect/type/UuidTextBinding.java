package org.alkahest.dialect.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link UUID} as text, for databases that do not have the type. */
public final class UuidTextBinding implements TypeBinding<UUID> {
    private final String sqlName;
    private final Literals literals;

    public UuidTextBinding(String sqlName, Literals literals) {
        this.sqlName = sqlName;
        this.literals = literals;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable UUID value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.VARCHAR);
        } else {
            statement.setString(index, value.toString());
        }
    }

    @Override
    public @Nullable UUID read(ResultSet row, int index) throws SQLException {
        String value = row.getString(index);
        return value == null ? null : UUID.fromString(value);
    }

    @Override
    public String literal(UUID value) {
        return literals.text(value.toString());
    }

    @Override
    public Optional<String> emulation() {
        return sqlName.startsWith("char") ? Optional.of("a text of 36 characters") : Optional.empty();
    }
}
