package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.ResultException;
import org.alkahest.sql.tree.Expression;

/** A list collected from the rows of a record. */
final class Many<E> implements Selection<List<E>> {
    private final Selection<?> key;
    private final Selection<E> element;
    private final List<Expression> columns;

    Many(Selection<?> key, Selection<E> element) {
        Folds.checkReadable(key);
        this.key = key;
        this.element = element;
        this.columns = Folds.columns(key, element);
    }

    FoldLevel<E> level(int start) {
        return new FoldLevel<>(key, element, start);
    }

    @Override
    public List<Expression> columns() {
        return columns;
    }

    @Override
    @SuppressWarnings("unchecked") // collected by this selection's own level
    public List<E> read(RowCursor row, int offset) {
        if (row instanceof FoldedRow folded) {
            return (List<E>) folded.listAt(offset);
        }
        throw new ResultException(
                ErrorCode.VALUE_NOT_READABLE,
                ErrorText.of(
                        "A list of joined rows cannot be read from one row.",
                        "It was selected outside of a fold, or inside of a selection of one's own that hides it.",
                        "Select fold(key, row(…, many(…))) by a query."));
    }
}
