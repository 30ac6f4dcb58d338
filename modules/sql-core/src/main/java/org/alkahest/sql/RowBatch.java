package org.alkahest.sql;

/** A batch whose every row yields a row, such as an INSERT of many rows that returns their keys; in the order given. */
public interface RowBatch<R> extends Batch, RowStatement<R> {}
