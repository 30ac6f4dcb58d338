package org.alkahest.sql;

import org.alkahest.sql.tree.Relation;

/** Something that can stand in FROM: a table, a subquery, a common table expression, a mapped entity. */
public interface FromItem {

    /** The node of FROM; the same at every call. */
    Relation relation();
}
