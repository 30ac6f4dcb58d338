package org.alkahest.sql;

import java.util.function.Supplier;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.tree.Expression;
import org.jspecify.annotations.Nullable;

/** A column of a table, both as a definition and as an expression. */
public interface Column<T> extends Expr<T> {

    /** The table, or the occurrence of it, that this column is read from. */
    Table table();

    String name();

    /** The definition; freezes the table. */
    ColumnDefinition definition();

    /** What makes the value of a row that is inserted without one; null for nothing. Freezes the table. */
    @Nullable Supplier<?> clientDefault();

    /**
     * What an UPDATE sets the column to that does not name it, in the words of the declared table; null for nothing. Freezes the
     * table.
     */
    @Nullable Expression onUpdate();
}
