package org.alkahest.dialect.render;

import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.ConvertedType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;
import org.alkahest.sql.type.WrappedType;

/**
 * The type that takes every value of a kind. A value that is bound where a {@code decimal(10, 2)} or a {@code varchar(30)}
 * is expected need not fit into a column of that type, and a conversion to it would round it or cut it off.
 */
final class WidestType {
    private WidestType() {}

    static SqlType<?> of(SqlType<?> type) {
        if (type instanceof ConvertedType<?, ?> converted) {
            return of(converted.base());
        }
        if (type instanceof WrappedType<?> wrapped) {
            return of(wrapped.base());
        }
        if (type instanceof BasicType<?> basic && basic.hasLength()) {
            TypeKind kind = basic.kind() == TypeKind.CHAR ? TypeKind.VARCHAR : basic.kind();
            return BasicType.of(kind, basic.javaType());
        }
        return type;
    }
}
