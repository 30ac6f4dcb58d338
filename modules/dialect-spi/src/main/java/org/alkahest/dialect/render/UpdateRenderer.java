package org.alkahest.dialect.render;

import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.UpdateRows;

/** UPDATE. */
final class UpdateRenderer {
    private UpdateRenderer() {}

    static void render(UpdateRows node, SqlWriter out) {
        out.sql("update ")
                .node(node.table())
                .sql(" set ")
                .list(node.assignments(), ", ")
                .node(new WhereClause(node.where()));
        if (!node.returning().isEmpty()) {
            out.node(new Returning(node.returning()));
        }
    }
}
