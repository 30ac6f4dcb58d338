package org.alkahest.dialect.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Queries of a dialect about the database itself, executed on the connection at hand and in its transaction. The engine
 * implements it, and so does whoever wants to count.
 */
public interface Catalog {

    /**
     * Executes a query.
     *
     * @param sql with a {@code ?} for each of the values
     * @param values as {@code setObject} takes them
     * @return what the rows became, in their order; empty if there are none
     * @throws org.alkahest.sql.error.AlkahestException if the database refuses
     */
    <T> List<T> query(String sql, RowFunction<T> row, @Nullable Object... values);

    /** What becomes of the current row. */
    @FunctionalInterface
    interface RowFunction<T> {
        T read(ResultSet row) throws SQLException;
    }
}
