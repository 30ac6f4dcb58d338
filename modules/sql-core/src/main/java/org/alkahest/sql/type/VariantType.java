package org.alkahest.sql.type;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type that is another one with some dialects: in definitions, in CAST, and in how values travel.
 *
 * @param base the type with all other dialects
 * @param variants by the id of the dialect
 */
public record VariantType<T>(SqlType<T> base, Map<String, SqlType<T>> variants) implements SqlType<T> {
    public VariantType {
        variants = Map.copyOf(variants);
    }

    /** A type with one variant more; a variant for the same dialect is replaced. */
    public static <T> VariantType<T> of(SqlType<T> type, String dialectId, SqlType<T> variant) {
        if (type instanceof VariantType<T> several) {
            Map<String, SqlType<T>> more = new HashMap<>(several.variants);
            more.put(dialectId, variant);
            return new VariantType<>(several.base, more);
        }
        return new VariantType<>(type, Map.of(dialectId, variant));
    }

    /** The type with a dialect. */
    public SqlType<T> with(String dialectId) {
        return variants.getOrDefault(dialectId, base);
    }

    /** What a type comes to with a dialect, for those who ask for its kind: without variants, a name, or SQL around it. */
    public static SqlType<?> known(SqlType<?> type, String dialectId) {
        if (type instanceof VariantType<?> several) {
            return known(several.with(dialectId), dialectId);
        }
        if (type instanceof WrappedType<?> wrapped) {
            return known(wrapped.base(), dialectId);
        }
        return type instanceof NamedType<?> named ? known(named.base(), dialectId) : type;
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
