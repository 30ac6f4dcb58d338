package org.alkahest.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.ResultException;
import org.alkahest.sql.tree.Expression;
import org.jspecify.annotations.Nullable;

/** Several selections read side by side and made one value. */
final class Projection<R> implements Selection<R> {
    private final List<Selection<?>> parts;
    private final Assembly<? extends R> assembly;
    private final List<Expression> columns;

    /** Makes the value; the array holds one value for each part and belongs to this call alone. */
    @FunctionalInterface
    interface Assembly<R> {
        R of(@Nullable Object[] v);
    }

    Projection(List<Selection<?>> parts, Assembly<? extends R> assembly) {
        this(parts, assembly, columnsOf(parts));
    }

    private Projection(List<Selection<?>> parts, Assembly<? extends R> assembly, List<Expression> columns) {
        this.parts = parts;
        this.assembly = assembly;
        this.columns = columns;
    }

    private static List<Expression> columnsOf(List<Selection<?>> parts) {
        Expression[] columns = new Expression[parts.size()];
        for (int i = 0; i < columns.length; i++) {
            if (!(parts.get(i) instanceof Expr<?> expression)) {
                return allColumnsOf(parts);
            }
            columns[i] = expression.node();
        }
        return List.of(columns);
    }

    private static List<Expression> allColumnsOf(List<Selection<?>> parts) {
        List<Expression> columns = new ArrayList<>();
        for (Selection<?> part : parts) {
            columns.addAll(part.columns());
        }
        return List.copyOf(columns);
    }

    <S> Projection<S> to(Assembly<? extends S> other) {
        return new Projection<>(parts, other, columns);
    }

    @Override
    public List<Expression> columns() {
        return columns;
    }

    @Override
    public R read(RowCursor row, int offset) {
        @Nullable Object[] values = new Object[parts.size()];
        int column = offset;
        for (int i = 0; i < values.length; i++) {
            Selection<?> part = parts.get(i);
            values[i] = part.read(row, column);
            column += part instanceof Expr<?> ? 1 : part.columns().size();
        }
        try {
            return assembly.of(values);
        } catch (NullPointerException e) {
            throw explained(e, values);
        }
    }

    /** A null that met a primitive is the usual cause, and the exception itself does not say which column it was. */
    private static RuntimeException explained(NullPointerException cause, @Nullable Object[] values) {
        List<Integer> nulls = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                nulls.add(i + 1);
            }
        }
        return nulls.isEmpty()
                ? cause
                : new ResultException(
                        ErrorCode.NULL_FOR_PRIMITIVE,
                        ErrorText.of(
                                "A row could not be projected: value " + nulls + " of " + values.length + " is NULL.",
                                "The projection takes a primitive there, or does not expect null.",
                                "Use the wrapper class (Long for long), select coalesce(column, …),"
                                        + " or leave such rows out."),
                        cause);
    }

    @Override
    public String toString() {
        return "row of " + Arrays.toString(parts.toArray());
    }
}
