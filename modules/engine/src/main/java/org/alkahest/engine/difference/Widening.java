package org.alkahest.engine.difference;

import java.util.Optional;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.EnumType;
import org.alkahest.sql.type.LabelType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/** Whether every value of one type is surely one of another. */
final class Widening {
    private Widening() {}

    /**
     * Whether nothing is lost.
     *
     * @param kept as what the database would keep the new type, such as one with a length that nobody declared
     */
    static boolean isSure(SqlType<?> from, SqlType<?> to, Optional<SqlType<?>> kept) {
        return isSure(from, to)
                && kept.filter(type -> type instanceof BasicType<?>)
                        .map(type -> isSure(from, type))
                        .orElse(true);
    }

    private static boolean isSure(SqlType<?> from, SqlType<?> to) {
        LabelType labels = to instanceof EnumType<?> enumeration
                ? enumeration.labelType()
                : to instanceof LabelType those ? those : null;
        if (from instanceof LabelType narrow && labels != null) {
            return labels.labels().containsAll(narrow.labels());
        }
        return from instanceof BasicType<?> narrow && to instanceof BasicType<?> wide && isSure(narrow, wide);
    }

    private static boolean isSure(BasicType<?> from, BasicType<?> to) {
        return switch (to.kind()) {
            case INTEGER -> from.kind() == TypeKind.SMALLINT;
            case BIGINT -> from.kind() == TypeKind.SMALLINT || from.kind() == TypeKind.INTEGER;
            case DOUBLE -> from.kind() == TypeKind.REAL;
            case VARCHAR ->
                from.kind() == TypeKind.VARCHAR
                        && from.hasLength()
                        && (!to.hasLength() || to.length() >= from.length());
            case TEXT -> from.kind() == TypeKind.VARCHAR || from.kind() == TypeKind.TEXT;
            case BLOB -> from.kind() == TypeKind.VARBINARY || from.kind() == TypeKind.BLOB;
            case DECIMAL ->
                from.kind() == TypeKind.DECIMAL
                        && from.hasLength()
                        && (!to.hasLength()
                                || (to.scale() >= from.scale()
                                        && to.length() - to.scale() >= from.length() - from.scale()));
            default -> false;
        };
    }
}
