package org.alkahest.sql;

/** A statement that is executed for each of many rows of values. */
public interface Batch extends Statement {

    /**
     * The values of the parameters for each row, in order. Read once for each execution and never all at once, so it may
     * be fed from a stream.
     */
    Iterable<Bindings> rows();
}
