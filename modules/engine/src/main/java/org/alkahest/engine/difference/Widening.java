package org.alkahest.engine.difference;

import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/** Whether every value of one type is surely one of another. */
final class Widening {
    private Widening() {}

    static boolean isSure(SqlType<?> from, SqlType<?> to) {
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
