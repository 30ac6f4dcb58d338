package org.alkahest.dialect.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.alkahest.dialect.catalog.Catalog;
import org.jspecify.annotations.Nullable;

/** A catalog on a connection of JDBC, which counts its queries. */
public final class JdbcCatalog implements Catalog {
    private final Connection connection;
    private int queries;

    public JdbcCatalog(Connection connection) {
        this.connection = connection;
    }

    /** How many queries have been executed, and lists asked for. */
    public int queries() {
        return queries;
    }

    @Override
    public <T> List<T> query(String sql, RowFunction<T> row, @Nullable Object... values) {
        queries++;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows, row);
            }
        } catch (SQLException error) {
            throw new AssertionError(sql, error);
        }
    }

    @Override
    public <T> List<T> list(DriverList list, RowFunction<T> row) {
        queries++;
        try (ResultSet rows = list.of(connection.getMetaData())) {
            return read(rows, row);
        } catch (SQLException error) {
            throw new AssertionError(error);
        }
    }

    @Override
    public <T extends @Nullable Object> T ask(DriverAnswer<T> answer) {
        try {
            return answer.of(connection.getMetaData());
        } catch (SQLException error) {
            throw new AssertionError(error);
        }
    }

    private static <T> List<T> read(ResultSet rows, RowFunction<T> row) throws SQLException {
        List<T> read = new ArrayList<>();
        while (rows.next()) {
            read.add(row.read(rows));
        }
        return read;
    }
}
