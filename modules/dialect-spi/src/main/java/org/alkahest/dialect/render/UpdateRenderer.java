package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.UpdateRows;

/** UPDATE. What it reads from other tables, subqueries look up for each row, as standard SQL does. */
final class UpdateRenderer {
    private UpdateRenderer() {}

    static void render(UpdateRows node, SqlWriter out) {
        HintRenderer.begin("update", node.hints(), out);
        out.node(node.table()).sql(" set ");
        if (node.from().isEmpty()) {
            out.list(node.assignments(), ", ").node(new WhereClause(node.where()));
        } else {
            out.list(Correlated.assignments(node), ", ")
                    .node(new WhereClause(List.of(Correlated.exists(node.from(), node.where()))));
        }
        if (!node.returning().isEmpty()) {
            out.node(new Returning(node.returning()));
        }
        HintRenderer.end(node.hints(), out);
    }
}
