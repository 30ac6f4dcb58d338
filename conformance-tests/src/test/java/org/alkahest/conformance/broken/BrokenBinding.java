package org.alkahest.conformance.broken;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.alkahest.dialect.type.TypeBinding;
import org.alkahest.sql.type.SqlAround;
import org.jspecify.annotations.Nullable;

/** A way of values that is sound in everything, to be broken in one place by overriding one method. */
class BrokenBinding<T> implements TypeBinding<T> {
    private final TypeBinding<T> sound;

    BrokenBinding(TypeBinding<T> sound) {
        this.sound = sound;
    }

    @Override
    public String sqlName() {
        return sound.sqlName();
    }

    @Override
    public String arrayElementName() {
        return sound.arrayElementName();
    }

    @Override
    public Object arrayElement(T value) {
        return sound.arrayElement(value);
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable T value) throws SQLException {
        sound.bind(statement, index, value);
    }

    @Override
    public @Nullable T read(ResultSet row, int index) throws SQLException {
        return sound.read(row, index);
    }

    @Override
    public SqlAround aroundValue() {
        return sound.aroundValue();
    }

    @Override
    public SqlAround aroundColumn() {
        return sound.aroundColumn();
    }

    @Override
    public String literal(T value) {
        return sound.literal(value);
    }
}
