package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.Over;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.WindowDefinition;
import org.alkahest.sql.tree.WindowFrame;
import org.jspecify.annotations.Nullable;

/** OVER and WINDOW. */
final class WindowRenderer {
    private WindowRenderer() {}

    static void over(Over node, SqlWriter out) {
        out.node(node.function()).sql(" over ");
        String window = node.window();
        if (window != null && node.isNamed()) {
            out.name(window);
        } else {
            window(window, node.partitionBy(), node.orderBy(), node.frame(), out);
        }
    }

    static void clause(List<WindowDefinition> windows, SqlWriter out) {
        String separator = " window ";
        for (WindowDefinition window : windows) {
            out.sql(separator).name(window.name()).sql(" as ");
            window(window.base(), window.partitionBy(), window.orderBy(), window.frame(), out);
            separator = ", ";
        }
    }

    private static void window(
            @Nullable String base,
            List<Expression> partitionBy,
            List<OrderItem> orderBy,
            @Nullable WindowFrame frame,
            SqlWriter out) {
        out.sql("(");
        String space = "";
        if (base != null) {
            out.name(base);
            space = " ";
        }
        if (!partitionBy.isEmpty()) {
            out.sql(space + "partition by ").list(partitionBy, ", ");
            space = " ";
        }
        if (!orderBy.isEmpty()) {
            out.sql(space + "order by ").list(orderBy, ", ");
            space = " ";
        }
        if (frame != null) {
            out.sql(space).node(frame);
        }
        out.sql(")");
    }
}
