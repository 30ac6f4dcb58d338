package org.alkahest.dialect.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** A {@code byte[]} of any kind of binary type, through {@code setBytes} and {@code getBytes}. */
public final class BytesBinding implements TypeBinding<byte[]> {
    private final String sqlName;
    private final Literals literals;

    public BytesBinding(String sqlName, Literals literals) {
        this.sqlName = sqlName;
        this.literals = literals;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public void bind(PreparedStatement statement, int index, byte @Nullable [] value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.VARBINARY);
        } else {
            statement.setBytes(index, value);
        }
    }

    @Override
    public byte @Nullable [] read(ResultSet row, int index) throws SQLException {
        return row.getBytes(index);
    }

    @Override
    public String literal(byte[] value) {
        return literals.bytes(value);
    }
}
