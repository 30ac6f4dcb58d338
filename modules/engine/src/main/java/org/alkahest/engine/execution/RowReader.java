package org.alkahest.engine.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.alkahest.dialect.compile.CompiledStatement;
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
    private final CompiledStatement compiled;
    private final Selection<R> selection;
    private final Object[] attachments;
    private final ResultSet rows;

    RowReader(
            Channel channel,
            String sql,
            CompiledStatement compiled,
            Selection<R> selection,
            Object[] attachments,
            ResultSet rows) {
        this.channel = channel;
        this.sql = sql;
        this.compiled = compiled;
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

    @Override
    @SuppressWarnings("unchecked") // the dialect chose the binding for the type of this very column
    public <T> @Nullable T get(int index, SqlType<T> type) {
        try {
            return (T) compiled.read(rows, index);
        } catch (SQLException error) {
            throw notReadable(error, index + 1, type.describe());
        }
    }

    @Override
    public void get(int index, @Nullable Object[] values) {
        try {
            compiled.read(rows, index, values);
        } catch (SQLException error) {
            throw notReadable(error, index, values.length);
        }
    }

    /** Finds the column at fault by reading them again, one by one. */
    private AlkahestException notReadable(SQLException error, int first, int count) {
        int column = first;
        try {
            while (column < first + count - 1) {
                compiled.read(rows, column);
                column++;
            }
        } catch (SQLException again) {
            error.addSuppressed(again);
        }
        return notReadable(error, column + 1, compiled.columns().get(column).sqlName());
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
        for (Object attachment : attachments) {
            if (type.isInstance(attachment)) {
                return type.cast(attachment);
            }
        }
        throw new ResultException(
                ErrorCode.VALUE_NOT_READABLE,
                ErrorText.of(
                                "What was selected cannot be read without a " + type.getName() + ".",
                                "Nothing of that kind was attached to the execution.",
                                "Execute the statement through the session that knows the mapped classes, "
                                        + "not on a plain connection.")
                        .withSql(sql));
    }
}
