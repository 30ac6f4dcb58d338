package org.alkahest.engine.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.alkahest.dialect.compile.RowFormat;
import org.alkahest.sql.RowCursor;
import org.alkahest.sql.Selection;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.DisconnectedException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.ResultException;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Reads rows of a result set through a selection. */
final class RowReader<R> implements RowCursor {
    private final Channel channel;
    private final String sql;
    private final RowFormat format;
    private final Selection<R> selection;
    private final Object[] attachments;
    private final ResultSet rows;

    RowReader(
            Channel channel,
            String sql,
            RowFormat format,
            Selection<R> selection,
            Object[] attachments,
            ResultSet rows) {
        this.channel = channel;
        this.sql = sql;
        this.format = format;
        this.selection = selection;
        this.attachments = attachments;
        this.rows = rows;
    }

    String sql() {
        return sql;
    }

    boolean next() {
        try {
            return rows.next();
        } catch (SQLException error) {
            throw channel.failure(error, sql, null);
        }
    }

    @SuppressWarnings("NullAway") // whether a row can be null is no part of R, as with SQL NULL
    R read() {
        return selection.read(this, 0);
    }

    /** The value of a column, as it is. */
    @Nullable Object value(int index) {
        try {
            return format.read(rows, index);
        } catch (SQLException error) {
            throw notReadable(error, index, 1);
        }
    }

    /** The value of a column of numbers, which is not null. */
    long number(int index) {
        return value(index) instanceof Number number ? number.longValue() : 0;
    }

    @Override
    @SuppressWarnings("unchecked") // the dialect chose the binding for the type of this very column
    public <T> @Nullable T get(int index, SqlType<T> type) {
        try {
            return (T) format.read(rows, index);
        } catch (SQLException error) {
            throw notReadable(error, index + 1, type.describe());
        }
    }

    @Override
    public void get(int index, @Nullable Object[] values) {
        try {
            format.read(rows, index, values);
        } catch (SQLException error) {
            throw notReadable(error, index, values.length);
        }
    }

    /** Finds the column at fault by reading them again, one by one. */
    private AlkahestException notReadable(SQLException error, int first, int count) {
        int column = first;
        try {
            while (column < first + count - 1) {
                format.read(rows, column);
                column++;
            }
        } catch (SQLException again) {
            error.addSuppressed(again);
        }
        return notReadable(error, column + 1, format.columns().get(column).sqlName());
    }

    private AlkahestException notReadable(SQLException error, int column, String type) {
        AlkahestException translated = channel.failure(error, sql, null);
        return translated instanceof DisconnectedException
                ? translated
                : new ResultException(
                        ErrorCode.VALUE_NOT_READABLE,
                        ErrorText.of(
                                        "Column " + column + " cannot be read as " + type + ".",
                                        "The driver could not convert what the database sent; its words are in the cause.",
                                        "Correct the type of the column in Java, or cast it in SQL.")
                                .withSql(sql),
                        error);
    }

    @Override
    public <C> C attachment(Class<C> type) {
        return Attachments.find(attachments, type, sql);
    }
}
