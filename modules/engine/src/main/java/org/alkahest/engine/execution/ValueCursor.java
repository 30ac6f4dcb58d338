package org.alkahest.engine.execution;

import java.util.List;
import org.alkahest.sql.RowCursor;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** A row whose columns are known without the database: some of the values that were sent for it, or that follow from it. */
final class ValueCursor implements RowCursor {
    private final int[] columns;
    private final Object[] attachments;
    private final String sql;
    private @Nullable Object[] row = new Object[0];

    /**
     * @param columns the number of the value that each column has
     * @param attachments what selections are given beside the row
     */
    ValueCursor(List<Integer> columns, Object[] attachments, String sql) {
        this.columns = columns.stream().mapToInt(Integer::intValue).toArray();
        this.attachments = attachments;
        this.sql = sql;
    }

    void moveTo(@Nullable Object[] values) {
        row = values;
    }

    @Override
    @SuppressWarnings("unchecked") // a value was checked against the type of its column, which is the one selected
    public <T> @Nullable T get(int index, SqlType<T> type) {
        return (T) row[columns[index]];
    }

    @Override
    public void get(int index, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = row[columns[index + i]];
        }
    }

    @Override
    public <C> C attachment(Class<C> type) {
        return Attachments.find(attachments, type, sql);
    }
}
