package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.tree.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be selected: some columns, and how they become one value. An expression is a selection of itself; a
 * mapped entity is one of several columns. How a selection reads is no part of a statement's shape, its columns are.
 * Not a functional interface on purpose.
 *
 * @param <T> what a row becomes; whether it can be null is no part of it, as with SQL NULL
 */
public interface Selection<T> {

    /** The columns, at least one, in the order in which they are read; the same at every call. */
    List<Expression> columns();

    /**
     * Reads a value from the current row; null for SQL NULL.
     *
     * @param offset where in the row this selection's first column stands, from 0
     */
    @Nullable T read(RowCursor row, int offset);
}
