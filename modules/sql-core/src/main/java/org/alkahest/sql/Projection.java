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
final class Projection<R> implements Selection<R>, Compound {
    private final List<Selection<?>> parts;
    private final Assembly<? extends R> assembly;
    private final List<Expression> columns;

    /** Whether each part is one column, so that they can be read in one go. */
    private final boolean flat;

    /** Makes the value; the array holds one value for each part and belongs to this call alone. */
    @FunctionalInterface
    interface Assembly<R> {
        R of(@Nullable Object[] v);
    }

    Projection(List<Selection<?>> parts, Assembly<? extends R> assembly) {
        this.parts = parts;
        this.assembly = assembly;
        this.flat = areExpressions(parts);
        this.columns = flat ? nodesOf(parts) : allColumnsOf(parts);
    }

    private Projection(Projection<?> read, Assembly<? extends R> assembly) {
        this.parts = read.parts;
        this.assembly = assembly;
        this.columns = read.columns;
        this.flat = read.flat;
    }

    static boolean areExpressions(List<Selection<?>> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (!(parts.get(i) instanceof Expr<?>)) {
                return false;
            }
        }
        return true;
    }

    private static List<Expression> nodesOf(List<Selection<?>> expressions) {
        Expression[] nodes = new Expression[expressions.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = ((Expr<?>) expressions.get(i)).node();
        }
        return List.of(nodes);
    }

    private static List<Expression> allColumnsOf(List<Selection<?>> parts) {
        List<Expression> columns = new ArrayList<>();
        for (Selection<?> part : parts) {
            columns.addAll(part.columns());
        }
        return List.copyOf(columns);
    }

    <S> Projection<S> to(Assembly<? extends S> other) {
        return new Projection<>(this, other);
    }

    @Override
    public List<Selection<?>> parts() {
        return parts;
    }

    @Override
    public boolean isFlat() {
        return flat;
    }

    @Override
    public List<Expression> columns() {
        return columns;
    }

    @Override
    public R read(RowCursor row, int offset) {
        @Nullable Object[] values = new Object[parts.size()];
        if (flat) {
            row.get(offset, values);
        } else {
            readParts(row, offset, values);
        }
        try {
            return assembly.of(values);
        } catch (NullPointerException e) {
            throw explained(e, values);
        }
    }

    private void readParts(RowCursor row, int offset, @Nullable Object[] values) {
        int column = offset;
        for (int i = 0; i < values.length; i++) {
            Selection<?> part = parts.get(i);
            values[i] = part.read(row, column);
            column += part instanceof Expr<?> ? 1 : part.columns().size();
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
