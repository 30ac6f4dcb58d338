package org.alkahest.sql;

/** A statement that yields rows. */
public interface RowStatement<R> extends Statement {

    /** How a row becomes a value; never part of what is cached. */
    Selection<R> selection();
}
