package org.alkahest.sql.resolve;

import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/** Kinds of values that have a type in common, so that they can stand in one column. */
enum TypeGroup {
    BOOLEAN,
    NUMBER,
    TEXT,
    BYTES,
    DATE,
    TIME,
    OTHER;

    /** Whether values of the two types can stand in one column; of types with conversions nothing is known. */
    static boolean agree(SqlType<?> one, SqlType<?> other) {
        return !(one instanceof BasicType<?> left && other instanceof BasicType<?> right)
                || left.kind() == right.kind()
                || (of(left.kind()) == of(right.kind()) && of(left.kind()) != OTHER);
    }

    private static TypeGroup of(TypeKind kind) {
        return switch (kind) {
            case BOOLEAN -> BOOLEAN;
            case SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE -> NUMBER;
            case CHAR, VARCHAR, TEXT -> TEXT;
            case VARBINARY, BLOB -> BYTES;
            case DATE, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> DATE;
            case TIME -> TIME;
            default -> OTHER;
        };
    }
}
