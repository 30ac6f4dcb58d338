package org.alkahest.dialect.render;

import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.SqlWriter;

/** DELETE. */
final class DeleteRenderer {
    private DeleteRenderer() {}

    static void render(DeleteRows node, SqlWriter out) {
        out.sql("delete from ").node(node.table()).node(new WhereClause(node.where()));
        if (!node.returning().isEmpty()) {
            out.node(new Returning(node.returning()));
        }
    }
}
