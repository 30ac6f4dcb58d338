package org.alkahest.dialect.render;

import org.alkahest.sql.tree.Over;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.WindowFrame;

/** OVER. */
final class WindowRenderer {
    private WindowRenderer() {}

    static void over(Over node, SqlWriter out) {
        out.node(node.function()).sql(" over (");
        String space = "";
        if (!node.partitionBy().isEmpty()) {
            out.sql("partition by ").list(node.partitionBy(), ", ");
            space = " ";
        }
        if (!node.orderBy().isEmpty()) {
            out.sql(space + "order by ").list(node.orderBy(), ", ");
            space = " ";
        }
        WindowFrame frame = node.frame();
        if (frame != null) {
            out.sql(space).node(frame);
        }
        out.sql(")");
    }
}
