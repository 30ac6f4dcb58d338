package org.alkahest.dialect.reflect;

/**
 * How the value of a column is computed.
 *
 * @param text SQL of the database, over other columns of the row
 * @param stored whether the value is kept with the row; otherwise it is computed when it is read
 */
public record ReflectedComputation(String text, boolean stored) {}
