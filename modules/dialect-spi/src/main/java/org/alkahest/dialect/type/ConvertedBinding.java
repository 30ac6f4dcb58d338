package org.alkahest.dialect.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.alkahest.sql.schema.SchemaTranslation;
import org.alkahest.sql.type.ConvertedType;
import org.alkahest.sql.type.SqlAround;
import org.jspecify.annotations.Nullable;

/** A user's type, stored as another one. */
public final class ConvertedBinding<T, S> implements TypeBinding<T> {
    private final ConvertedType<T, S> type;
    private final TypeBinding<S> base;

    /** @param base how the converted values are stored */
    public ConvertedBinding(ConvertedType<T, S> type, TypeBinding<S> base) {
        this.type = type;
        this.base = base;
    }

    @Override
    public boolean isInSchema() {
        return base.isInSchema();
    }

    @Override
    public TypeBinding<T> in(SchemaTranslation schemas) {
        return isInSchema() ? new ConvertedBinding<>(type, base.in(schemas)) : this;
    }

    @Override
    public String sqlName() {
        return base.sqlName();
    }

    @Override
    public String arrayElementName() {
        return base.arrayElementName();
    }

    @Override
    public Object arrayElement(T value) {
        return base.arrayElement(type.toSql(value));
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable T value) throws SQLException {
        base.bind(statement, index, value == null ? null : type.toSql(value));
    }

    @Override
    public @Nullable T read(ResultSet row, int index) throws SQLException {
        S stored = base.read(row, index);
        return stored == null ? null : type.toJava(stored);
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
        return base.literal(type.toSql(value));
    }

    @Override
    public Optional<String> emulation() {
        return base.emulation();
    }
}
