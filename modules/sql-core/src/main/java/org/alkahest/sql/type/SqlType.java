package org.alkahest.sql.type;

import org.jspecify.annotations.Nullable;

/**
 * What a value is, in Java and in SQL. A type is plain data; a dialect decides how it is written in DDL, bound and read.
 *
 * <p>Standard types are compared by value, types with functions in them ({@link ConvertedType}) by identity: keep those
 * in constants, since a type that is made anew for every statement makes every statement a new one for the cache.
 *
 * @param <T> the Java type of a value; SQL NULL is {@code null} and belongs to every type
 */
public sealed interface SqlType<T>
        permits BasicType,
                EnumType,
                LabelType,
                ArrayOf,
                NamedType,
                VariantType,
                WrappedType,
                ConvertedType,
                CustomType {

    /** The class of a value that is not null; never a primitive. */
    Class<T> javaType();

    /** How the type is named in messages, for example {@code varchar(30)}. */
    String describe();

    /** Whether a value may be used where this type stands; null always may. */
    default boolean accepts(@Nullable Object value) {
        return value == null || value.getClass() == javaType() || javaType().isInstance(value);
    }
}
