package org.alkahest.sql.type;

import org.jspecify.annotations.Nullable;

/**
 * A type whose values pass through SQL on their way: what is bound stands inside of some, such as {@code
 * ST_GeomFromText(?)}, and a column is selected inside of other SQL, such as {@code ST_AsText(place)}. In between, in
 * conditions, subqueries and functions, the value is what the database keeps.
 *
 * @param base how the values travel, and the name of the type
 * @param bound what stands around a value that is bound or written out
 * @param selected what stands around a column of a result
 */
public record WrappedType<T>(SqlType<T> base, SqlAround bound, SqlAround selected) implements SqlType<T> {

    /**
     * A type with SQL in templates; see {@link SqlAround#of}.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1011 if a template does not have one place for the value
     */
    public static <T> WrappedType<T> of(SqlType<T> base, String bound, String selected) {
        return new WrappedType<>(base, SqlAround.of(bound), SqlAround.of(selected));
    }

    /** Whether some dialect may write SQL around the values of a type. */
    public static boolean isIn(SqlType<?> type) {
        if (type instanceof ConvertedType<?, ?> converted) {
            return isIn(converted.base());
        }
        if (type instanceof NamedType<?> named) {
            return isIn(named.base());
        }
        if (type instanceof VariantType<?> several) {
            return isIn(several.base()) || several.variants().values().stream().anyMatch(WrappedType::isIn);
        }
        return type instanceof WrappedType<?>;
    }

    @Override
    public Class<T> javaType() {
        return base.javaType();
    }

    @Override
    public boolean accepts(@Nullable Object value) {
        return base.accepts(value);
    }

    @Override
    public String describe() {
        return base.describe();
    }
}
