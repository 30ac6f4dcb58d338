package org.alkahest.dialect.render;

import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.SqlWriter;

/** Comparisons; one inside another stands in parentheses. */
final class ComparisonRenderer {
    private ComparisonRenderer() {}

    static void render(Comparison node, SqlWriter out) {
        out.operand(node.left(), Precedence.CONCAT)
                .sql(" " + node.operator().sql() + " ")
                .operand(node.right(), Precedence.CONCAT);
    }
}
