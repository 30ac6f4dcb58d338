package org.alkahest.dialect.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.alkahest.sql.type.SqlAround;
import org.jspecify.annotations.Nullable;

/** A type of another name whose values travel as those of a known one. */
public final class NamedBinding<T> implements TypeBinding<T> {
    private final String sqlName;
    private final TypeBinding<T> base;

    /** @param base how the values travel */
    public NamedBinding(String sqlName, TypeBinding<T> base) {
        this.sqlName = sqlName;
        this.base = base;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public Object arrayElement(T value) {
        return base.arrayElement(value);
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable T value) throws SQLException {
        base.bind(statement, index, value);
    }

    @Override
    public @Nullable T read(ResultSet row, int index) throws SQLException {
        return base.read(row, index);
    }

    @Override
    public SqlAround aroundValue() {
        return base.aroundValue();
    }

    @Override
    public SqlAround aroundColumn() {
        return base.aroundColumn();
    }

    @Override
    public String literal(T value) {
        return base.literal(value);
    }
}
