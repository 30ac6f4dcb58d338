package org.alkahest.dialect.testing;

import org.alkahest.sql.tree.Expression;

/**
 * An expression and the value that it must have, worked out in Java while it was put together.
 *
 * @param value null for NULL
 */
public record Sample<T>(Expression node, T value) {}
