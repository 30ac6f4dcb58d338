package org.alkahest.sql;

import org.alkahest.sql.schema.ColumnDefinition;

/** A column of a table, both as a definition and as an expression. */
public interface Column<T> extends Expr<T> {

    /** The table, or the occurrence of it, that this column is read from. */
    Table table();

    String name();

    /** The definition; freezes the table. */
    ColumnDefinition definition();
}
