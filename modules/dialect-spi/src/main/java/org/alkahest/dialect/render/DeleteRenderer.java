package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.SqlWriter;

/** DELETE. What it reads from other tables, a subquery looks up for each row, as standard SQL does. */
final class DeleteRenderer {
    private DeleteRenderer() {}

    static void render(DeleteRows node, SqlWriter out) {
        HintRenderer.begin("delete", node.hints(), out);
        out.sql("from ").node(node.table());
        if (node.using().isEmpty()) {
            out.node(new WhereClause(node.where()));
        } else {
            out.node(new WhereClause(List.of(Correlated.exists(node.using(), node.where()))));
        }
        if (!node.returning().isEmpty()) {
            out.node(new Returning(node.returning()));
        }
        HintRenderer.end(node.hints(), out);
    }
}
