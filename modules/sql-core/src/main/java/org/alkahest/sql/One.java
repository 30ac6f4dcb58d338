package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.tree.Expression;
import org.jspecify.annotations.Nullable;

/** A part that is not there where its key is NULL. */
final class One<E> implements Selection<E>, Compound {
    private final Selection<?> key;
    private final Selection<E> element;
    private final List<Expression> columns;
    private final int width;

    One(Selection<?> key, Selection<E> element) {
        Folds.checkReadable(key);
        this.key = key;
        this.element = element;
        this.columns = Folds.columns(key, element);
        this.width = key.columns().size();
    }

    @Override
    public List<Selection<?>> parts() {
        return List.of(key, element);
    }

    @Override
    public boolean isFlat() {
        return key instanceof Expr<?> && element instanceof Expr<?>;
    }

    @Override
    public List<Expression> columns() {
        return columns;
    }

    @Override
    public @Nullable E read(RowCursor row, int offset) {
        return FoldKey.of(row, offset, width) == null ? null : element.read(row, offset + width);
    }
}
