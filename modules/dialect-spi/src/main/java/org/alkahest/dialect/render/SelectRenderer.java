package org.alkahest.dialect.render;

import org.alkahest.sql.tree.Distinct;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.RowLock;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SqlWriter;
import org.jspecify.annotations.Nullable;

/** SELECT, clause by clause. */
final class SelectRenderer {
    private SelectRenderer() {}

    static void render(SelectQuery query, SqlWriter out) {
        SelectQuery node = GroupedValues.late(OutputNames.ordered(query));
        HintRenderer.begin("select", node.hints(), out);
        distinct(node.distinct(), out);
        out.list(SelectItem.of(node.columns()), ", ")
                .node(new FromClause(node.from(), node.joins(), TableExtras.of(node)))
                .node(new WhereClause(node.where()));
        if (!node.groupBy().isEmpty()) {
            out.sql(" group by ").list(node.groupBy(), ", ");
        }
        LogicalRenderer.conditions(" having ", node.having(), out);
        WindowRenderer.clause(node.windows(), out);
        OrderByRenderer.clause(node.orderBy(), out);
        RowLimit limit = node.limit();
        if (limit != null) {
            out.sql(" ").node(limit);
        }
        RowLock lock = node.lock();
        if (lock != null) {
            out.sql(" ").node(lock);
        }
        HintRenderer.end(node.hints(), out);
    }

    private static void distinct(@Nullable Distinct distinct, SqlWriter out) {
        if (distinct != null) {
            out.sql("distinct ");
            if (!distinct.on().isEmpty()) {
                out.sql("on (").list(distinct.on(), ", ").sql(") ");
            }
        }
    }
}
