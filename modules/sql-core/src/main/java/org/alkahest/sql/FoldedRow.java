package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** The first row of a record, with the lists that were collected from all of its rows. */
final class FoldedRow implements RowCursor {
    private final JoinedRow first;
    private final List<? extends FoldLevel<?>> levels;
    private final List<List<?>> lists;

    /** @param lists one for each of the levels */
    FoldedRow(JoinedRow first, List<? extends FoldLevel<?>> levels, List<List<?>> lists) {
        this.first = first;
        this.levels = levels;
        this.lists = lists;
    }

    /** The list whose columns start at a place of the row. */
    List<?> listAt(int start) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).start() == start) {
                return lists.get(i);
            }
        }
        throw new IllegalStateException("no list was collected from column " + start);
    }

    @Override
    public <T> @Nullable T get(int index, SqlType<T> type) {
        return first.get(index, type);
    }

    @Override
    public void get(int index, @Nullable Object[] values) {
        first.get(index, values);
    }

    @Override
    public <C> C attachment(Class<C> type) {
        return first.attachment(type);
    }
}
