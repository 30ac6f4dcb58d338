package org.alkahest.sql;

import org.alkahest.sql.tree.Relation;

/** Something that can stand in FROM: a table, a subquery, a common table expression, a mapped entity. */
public interface FromItem {

    /** The node of FROM; the same at every call. */
    Relation relation();

    /** The nodes of several items, in order. */
    static Relation[] relations(FromItem... items) {
        Relation[] relations = new Relation[items.length];
        for (int i = 0; i < relations.length; i++) {
            relations[i] = items[i].relation();
        }
        return relations;
    }
}
