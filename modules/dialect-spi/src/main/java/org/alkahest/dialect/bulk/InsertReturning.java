package org.alkahest.dialect.bulk;

import java.util.List;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * What a dialect offers for an INSERT of many rows. A dialect without it executes one statement a row where something is to
 * come back, and batches of the driver where nothing is. Immutable, shared by all threads.
 */
public interface InsertReturning {
    /** Of a dialect that offers nothing. */
    InsertReturning NONE = request -> List.of();

    /**
     * The ways to insert many rows of one shape, the best first. The engine takes the first one that is right for the rows and
     * the table at hand; where there is none, it goes row by row, and says why.
     *
     * <p>Called once for each shape and order; what it gives is kept with the compiled statement.
     *
     * @return empty for none
     */
    List<RowsWay> ways(InsertRequest request);

    /**
     * What is known of the numbers that a table generates for the rows of one statement. Asked for ways that {@linkplain
     * RowsWay#whereKeysAreOrdered depend on it}, once in a while for each table and connection.
     * Nothing by default: a dialect vouches for an order only where it has looked for what upsets it, such as triggers and
     * sequences that begin again.
     *
     * @param table the table, in the schema where statements find it
     * @param column the column that gets the numbers, as it was declared; null where none was
     */
    default GeneratedKeys generatedKeys(Catalog catalog, TableName table, @Nullable String column) {
        return GeneratedKeys.unordered("the dialect does not vouch for the order of generated keys");
    }
}
