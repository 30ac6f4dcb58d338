package org.alkahest.dialect.postgresql;

import java.util.function.UnaryOperator;
import org.alkahest.sql.type.ConvertedType;
import org.alkahest.sql.type.NamedType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.VariantType;
import org.alkahest.sql.type.WrappedType;

/**
 * What a type comes to in the end: without conversions, variants, names and SQL around it.
 *
 * @param type a standard type, an enum, an array, or a custom type
 * @param value a value that is not null as one of that type
 */
record StoredType(SqlType<?> type, UnaryOperator<Object> value) {
    static StoredType of(SqlType<?> type) {
        if (type instanceof ConvertedType<?, ?> converted) {
            return of(converted);
        }
        if (type instanceof VariantType<?> several) {
            return of(several.with(PostgresqlDialectProvider.ID));
        }
        if (type instanceof NamedType<?> named) {
            return of(named.base());
        }
        return type instanceof WrappedType<?> wrapped
                ? of(wrapped.base())
                : new StoredType(type, UnaryOperator.identity());
    }

    @SuppressWarnings("unchecked") // values were checked against the type before they came here
    private static <T> StoredType of(ConvertedType<T, ?> converted) {
        StoredType base = of(converted.base());
        return new StoredType(base.type, value -> base.value.apply(converted.toSql((T) value)));
    }
}
