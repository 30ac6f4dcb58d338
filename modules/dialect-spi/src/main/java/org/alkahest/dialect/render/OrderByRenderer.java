package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.SqlWriter;

/** ORDER BY. */
final class OrderByRenderer {
    private OrderByRenderer() {}

    static void clause(List<OrderItem> items, SqlWriter out) {
        if (!items.isEmpty()) {
            out.sql(" order by ").list(items, ", ");
        }
    }

    static void item(OrderItem node, SqlWriter out) {
        out.node(node.expression());
        if (node.descending()) {
            out.sql(" desc");
        }
        OrderItem.NullsOrder nulls = node.nulls();
        if (nulls != null) {
            out.sql(nulls == OrderItem.NullsOrder.FIRST ? " nulls first" : " nulls last");
        }
    }
}
