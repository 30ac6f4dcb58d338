package org.alkahest.dialect.render;

import org.alkahest.sql.tree.Case;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.SqlWriter;

/** CASE. */
final class CaseRenderer {
    private CaseRenderer() {}

    static void render(Case node, SqlWriter out) {
        out.sql("case");
        for (Case.Branch branch : node.branches()) {
            out.sql(" when ").node(branch.condition()).sql(" then ").node(branch.value());
        }
        Expression otherwise = node.otherwise();
        if (otherwise != null) {
            out.sql(" else ").node(otherwise);
        }
        out.sql(" end");
    }
}
