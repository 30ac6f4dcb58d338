package org.alkahest.dialect.render;

import org.alkahest.sql.tree.InList;
import org.alkahest.sql.tree.InQuery;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.RowsSlot;
import org.alkahest.sql.tree.SqlWriter;

/** IN over a list and over a query. */
final class InRenderer {
    private InRenderer() {}

    static void list(InList node, SqlWriter out) {
        out.operand(node.operand(), Precedence.CONCAT).sql(node.negated() ? " not in " : " in ");
        if (node.list() instanceof RowsSlot rows) {
            out.rows(rows, RowsOfValues.list(rows, "(", ")"));
        } else {
            out.node(node.list());
        }
    }

    static void query(InQuery node, SqlWriter out) {
        out.operand(node.operand(), Precedence.CONCAT)
                .sql(node.negated() ? " not in (" : " in (")
                .node(node.query())
                .sql(")");
    }
}
