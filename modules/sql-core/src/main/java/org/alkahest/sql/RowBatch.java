package org.alkahest.sql;

/** A batch whose rows yield rows, such as an INSERT of many rows that returns their keys. */
public interface RowBatch<R> extends Batch, RowStatement<R> {

    /**
     * Whether what the rows yield comes in the order of the rows, exactly one for each. Otherwise the order is the
     * database's, and a row that a conflict clause leaves out yields nothing.
     */
    boolean isInParameterOrder();
}
