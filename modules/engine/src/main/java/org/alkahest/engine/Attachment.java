package org.alkahest.engine;

/**
 * Something that the caller of an execution lends to the selections of the statement, which ask for it by its class with
 * {@link org.alkahest.sql.RowCursor#attachment}. A session attaches itself so that mapped objects can be read.
 */
public interface Attachment {}
