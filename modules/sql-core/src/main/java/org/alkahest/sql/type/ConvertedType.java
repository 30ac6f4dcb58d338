package org.alkahest.sql.type;

import java.util.function.Function;

/**
 * A user's own Java type, stored as another type through two functions. Compared by identity: keep it in a constant.
 *
 * @param <T> the user's type
 * @param <S> the type that is stored
 */
public final class ConvertedType<T, S> implements SqlType<T> {
    private final SqlType<S> base;
    private final Class<T> javaType;
    private final Function<? super T, ? extends S> toSql;
    private final Function<? super S, ? extends T> toJava;

    /**
     * @param toSql from a value that is not null to the stored value; must be pure
     * @param toJava the way back; must be pure
     */
    public ConvertedType(
            SqlType<S> base,
            Class<T> javaType,
            Function<? super T, ? extends S> toSql,
            Function<? super S, ? extends T> toJava) {
        this.base = base;
        this.javaType = javaType;
        this.toSql = toSql;
        this.toJava = toJava;
    }

    public SqlType<S> base() {
        return base;
    }

    @Override
    public Class<T> javaType() {
        return javaType;
    }

    /** The stored value for a value that is not null. */
    public S toSql(T value) {
        return toSql.apply(value);
    }

    /** The user's value for a stored value that is not null. */
    public T toJava(S stored) {
        return toJava.apply(stored);
    }

    @Override
    public String describe() {
        return javaType.getSimpleName() + " as " + base.describe();
    }
}
