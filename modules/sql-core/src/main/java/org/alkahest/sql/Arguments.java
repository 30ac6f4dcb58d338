package org.alkahest.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** What the operators do with the Java values they are given. */
final class Arguments {
    private static final SqlType<Long> ROW_COUNT = BasicType.of(TypeKind.BIGINT, Long.class);

    private Arguments() {}

    /** A bound value that must not be null. */
    static Expression value(SqlType<?> type, @Nullable Object value) {
        if (value == null) {
            throw new StatementException(
                    ErrorCode.NULL_ARGUMENT,
                    ErrorText.of(
                            "A comparison or operation was given null.",
                            "In SQL nothing is equal to NULL, so the comparison would never hold.",
                            "Use isNull() or isNotNull(), or setNull(column) in a change."));
        }
        return new Bind(type, value);
    }

    /** A bound value; null is SQL NULL. */
    static Expression nullable(SqlType<?> type, @Nullable Object value) {
        return new Bind(type, value);
    }

    /** A bound number of rows. */
    static Expression rows(long count) {
        if (count < 0) {
            throw new StatementException(
                    ErrorCode.INVALID_STATEMENT,
                    ErrorText.of(
                            "A limit or offset of " + count + " rows was given.",
                            "Rows are counted from zero.",
                            "Give zero or more, or leave it out."));
        }
        return new Bind(ROW_COUNT, count);
    }

    /** The number in the Java type of a number type. */
    static Object number(SqlType<?> type, int value) {
        Class<?> javaType = type.javaType();
        if (javaType == Integer.class) {
            return value;
        }
        if (javaType == Long.class) {
            return (long) value;
        }
        if (javaType == java.math.BigDecimal.class) {
            return java.math.BigDecimal.valueOf(value);
        }
        if (javaType == Double.class) {
            return (double) value;
        }
        if (javaType == Float.class) {
            return (float) value;
        }
        if (javaType == Short.class && (short) value == value) {
            return (short) value;
        }
        throw new StatementException(
                ErrorCode.VALUE_OF_WRONG_TYPE,
                ErrorText.of(
                        "The number " + value + " was given where " + type.describe() + " stands.",
                        "It cannot be made a " + javaType.getName() + ".",
                        "Give a value of that class."));
    }

    /** A list and one more at its end. */
    static <T> List<T> appended(List<T> list, T one) {
        return switch (list.size()) {
            case 0 -> List.of(one);
            case 1 -> List.of(list.get(0), one);
            case 2 -> List.of(list.get(0), list.get(1), one);
            case 3 -> List.of(list.get(0), list.get(1), list.get(2), one);
            default -> {
                List<T> all = new ArrayList<>(list.size() + 1);
                all.addAll(list);
                all.add(one);
                yield List.copyOf(all);
            }
        };
    }

    /** A list and an array of more at its end. */
    static <T> List<T> appended(List<T> list, T[] more) {
        if (list.isEmpty()) {
            return List.of(more);
        }
        if (more.length == 1) {
            return appended(list, more[0]);
        }
        T[] all = Arrays.copyOf(more, list.size() + more.length);
        System.arraycopy(more, 0, all, list.size(), more.length);
        for (int i = 0; i < list.size(); i++) {
            all[i] = list.get(i);
        }
        return List.of(all);
    }
}
