package org.alkahest.dialect.catalog;

import java.sql.DatabaseMetaData;
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

    /**
     * Asks the driver for a list of its own. It counts as one query, whatever the driver makes of it.
     *
     * @return what the rows became, in their order; empty if there are none
     * @throws org.alkahest.sql.error.AlkahestException if the driver or the database refuses
     */
    <T> List<T> list(DriverList list, RowFunction<T> row);

    /**
     * Asks the driver for something that it knows of itself or of the connection. It is not counted.
     *
     * @throws org.alkahest.sql.error.AlkahestException if the driver refuses
     */
    <T extends @Nullable Object> T ask(DriverAnswer<T> answer);

    /** What becomes of the current row. */
    @FunctionalInterface
    interface RowFunction<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** A list of {@link DatabaseMetaData}. */
    @FunctionalInterface
    interface DriverList {
        ResultSet of(DatabaseMetaData driver) throws SQLException;
    }

    /** Something that is no list. */
    @FunctionalInterface
    interface DriverAnswer<T extends @Nullable Object> {
        T of(DatabaseMetaData driver) throws SQLException;
    }
}
