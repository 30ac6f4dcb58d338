package org.alkahest.sql.tree;

import java.util.List;

/** A statement that inserts, updates or deletes rows of one table, and may return columns of them. */
public sealed interface RowChange extends StatementNode permits InsertRow, UpdateRows, DeleteRows, MergeRows {

    TableRelation table();

    /** The expressions to give back for each changed row; empty for none. */
    List<Expression> returning();
}
