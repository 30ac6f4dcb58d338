package org.alkahest.dialect.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.alkahest.sql.schema.SchemaTranslation;
import org.alkahest.sql.type.SqlAround;
import org.alkahest.sql.type.WrappedType;
import org.jspecify.annotations.Nullable;

/** A type with SQL around its values, which travel as those of another one. */
public final class WrappedBinding<T> implements TypeBinding<T> {
    private final WrappedType<T> type;
    private final TypeBinding<T> base;

    /** @param base how the values travel */
    public WrappedBinding(WrappedType<T> type, TypeBinding<T> base) {
        this.type = type;
        this.base = base;
    }

    @Override
    public boolean isInSchema() {
        return base.isInSchema();
    }

    @Override
    public TypeBinding<T> in(SchemaTranslation schemas) {
        return isInSchema() ? new WrappedBinding<>(type, base.in(schemas)) : this;
    }

    @Override
    public String sqlName() {
        return base.sqlName();
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
        return type.bound();
    }

    @Override
    public SqlAround aroundColumn() {
        return type.selected();
    }

    @Override
    public String literal(T value) {
        return base.literal(value);
    }
}
