package org.alkahest.sql;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Expression;
import org.jspecify.annotations.Nullable;

/** Any number of selections as a {@link Row}. */
final class WideSelection implements Selection<Row> {
    private final List<Selection<?>> parts;
    private final List<Expression> columns;
    private final IdentityHashMap<Object, Integer> places = new IdentityHashMap<>();

    WideSelection(List<? extends Selection<?>> parts) {
        this.parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new StatementException(
                    ErrorCode.INVALID_STATEMENT,
                    ErrorText.of(
                            "A SELECT of nothing was asked for.",
                            "A select list has at least one column.",
                            "Give at least one selection."));
        }
        List<Expression> all = new ArrayList<>();
        for (int i = 0; i < this.parts.size(); i++) {
            all.addAll(this.parts.get(i).columns());
            places.putIfAbsent(identityOf(this.parts.get(i)), i);
        }
        this.columns = List.copyOf(all);
    }

    /** What a value of a row is found by: two expressions that look alike may have different values. */
    static Object identityOf(Selection<?> selection) {
        return selection instanceof Expr<?> expression ? expression.node() : selection;
    }

    @Override
    public List<Expression> columns() {
        return columns;
    }

    @Override
    public Row read(RowCursor row, int offset) {
        @Nullable Object[] values = new Object[parts.size()];
        int column = offset;
        for (int i = 0; i < values.length; i++) {
            values[i] = parts.get(i).read(row, column);
            column += parts.get(i).columns().size();
        }
        return new Row(places, values);
    }
}
