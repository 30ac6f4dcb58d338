package org.alkahest.sql;

import org.alkahest.sql.tree.RowChange;

/** A change of rows that gives back something for each of them. */
record ReturningChange<R>(RowChange node, Selection<R> selection, Bindings bindings) implements RowStatement<R> {}
