package org.alkahest.dialect.bulk;

import java.util.Optional;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.ConvertedType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/**
 * What values on their way into a column are cast to. A text or binary data that are too long must be refused by their column,
 * and find no row: a cast to the column's own type would cut them off.
 */
final class CastType {
    private CastType() {}

    static SqlType<?> of(SqlType<?> type) {
        if (type instanceof ConvertedType<?, ?> converted) {
            return of(converted);
        }
        if (type instanceof BasicType<?> basic) {
            return switch (basic.kind()) {
                case CHAR, VARCHAR -> longer(TypeKind.VARCHAR, basic);
                case VARBINARY -> longer(TypeKind.VARBINARY, basic);
                default -> type;
            };
        }
        return type;
    }

    /** Longer by one, which keeps apart what fits and what does not. */
    private static BasicType<?> longer(TypeKind kind, BasicType<?> type) {
        return type.hasLength()
                ? BasicType.of(kind, type.javaType(), type.length() + 1)
                : BasicType.of(kind, type.javaType());
    }

    @SuppressWarnings("unchecked") // a type of another length has the same Java type
    private static <T, S> SqlType<T> of(ConvertedType<T, S> type) {
        var base = (SqlType<S>) of(type.base());
        return base.equals(type.base()) ? type : new ConvertedType<>(base, type.javaType(), type::toSql, type::toJava);
    }

    /** What kind a type has, whatever is converted to it; empty for one that is no standard type. */
    static Optional<TypeKind> kind(SqlType<?> type) {
        if (type instanceof ConvertedType<?, ?> converted) {
            return kind(converted.base());
        }
        return type instanceof BasicType<?> basic ? Optional.of(basic.kind()) : Optional.empty();
    }
}
