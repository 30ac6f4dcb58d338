package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.GroupingSets;
import org.alkahest.sql.tree.SqlWriter;

/** ROLLUP, CUBE and GROUPING SETS. */
final class GroupingRenderer {
    private GroupingRenderer() {}

    static void render(GroupingSets node, SqlWriter out) {
        out.sql(node.kind().sql()).sql(" (");
        String separator = "";
        for (List<Expression> set : node.sets()) {
            out.sql(separator);
            if (set.size() == 1) {
                out.node(set.get(0));
            } else {
                out.sql("(").list(set, ", ").sql(")");
            }
            separator = ", ";
        }
        out.sql(")");
    }
}
