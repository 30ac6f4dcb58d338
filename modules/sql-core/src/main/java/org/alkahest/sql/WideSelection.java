package org.alkahest.sql;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Expression;
import org.jspecify.annotations.Nullable;

/** Any number of selections as a {@link Row}. */
final class WideSelection implements Selection<Row>, Compound {
    private final List<Selection<?>> parts;
    private final List<Expression> columns;
    private final Places places;

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
        for (Selection<?> part : this.parts) {
            all.addAll(part.columns());
        }
        this.places = new Places(this.parts);
        this.columns = List.copyOf(all);
    }

    @Override
    public List<Selection<?>> parts() {
        return parts;
    }

    @Override
    public boolean isFlat() {
        return Projection.areExpressions(parts);
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
