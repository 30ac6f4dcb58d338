package org.alkahest.engine.execution;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.engine.pool.Prepared;
import org.jspecify.annotations.Nullable;

/** Queries about the database on a physical connection in use. */
public record ChannelCatalog(Channel channel) implements Catalog {
    @Override
    public <T> List<T> query(String sql, RowFunction<T> row, @Nullable Object... values) {
        Prepared prepared = null;
        try {
            prepared = channel.prepare(sql, List.of());
            List<T> read = read(prepared.statement(), row, values);
            prepared.done();
            return read;
        } catch (SQLException error) {
            abandon(prepared, error);
            throw channel.failure(error, sql, null);
        } catch (RuntimeException error) {
            abandon(prepared, error);
            throw error;
        }
    }

    @Override
    public <T> List<T> list(DriverList list, RowFunction<T> row) {
        try (ResultSet rows = list.of(channel.jdbc().getMetaData())) {
            return read(rows, row);
        } catch (SQLException error) {
            throw channel.failure(error);
        }
    }

    @Override
    public <T extends @Nullable Object> T ask(DriverAnswer<T> answer) {
        try {
            return answer.of(channel.jdbc().getMetaData());
        } catch (SQLException error) {
            throw channel.failure(error);
        }
    }

    private static <T> List<T> read(PreparedStatement statement, RowFunction<T> row, @Nullable Object[] values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        try (ResultSet rows = statement.executeQuery()) {
            return read(rows, row);
        }
    }

    private static <T> List<T> read(ResultSet rows, RowFunction<T> row) throws SQLException {
        List<T> read = new ArrayList<>();
        while (rows.next()) {
            read.add(row.read(rows));
        }
        return read;
    }

    private static void abandon(@Nullable Prepared prepared, Throwable error) {
        if (prepared != null) {
            prepared.doneAfter(error);
        }
    }
}
