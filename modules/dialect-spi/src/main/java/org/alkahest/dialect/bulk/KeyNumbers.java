package org.alkahest.dialect.bulk;

import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/** Numbers as values of the types that generated keys have. */
public final class KeyNumbers {
    private KeyNumbers() {}

    /** Whether numbers are values of the type as they are. */
    public static boolean areOf(SqlType<?> type) {
        return type instanceof BasicType<?> basic
                && (basic.kind() == TypeKind.BIGINT
                        || basic.kind() == TypeKind.INTEGER
                        || basic.kind() == TypeKind.SMALLINT);
    }

    /**
     * The number as a value of the type.
     *
     * @throws ArithmeticException if the type has no such number
     */
    public static Object value(SqlType<?> type, long number) {
        return switch (((BasicType<?>) type).kind()) {
            case SMALLINT -> {
                if (number != (short) number) {
                    throw new ArithmeticException(number + " is no smallint");
                }
                yield (short) number;
            }
            case INTEGER -> Math.toIntExact(number);
            default -> number;
        };
    }
}
