package org.alkahest.dialect.render;

import org.alkahest.sql.tree.Between;
import org.alkahest.sql.tree.IsNull;
import org.alkahest.sql.tree.Like;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.SqlWriter;

/** IS NULL, BETWEEN and LIKE. */
final class PredicateRenderer {
    private PredicateRenderer() {}

    static void isNull(IsNull node, SqlWriter out) {
        out.operand(node.operand(), Precedence.CONCAT).sql(node.negated() ? " is not null" : " is null");
    }

    static void between(Between node, SqlWriter out) {
        out.operand(node.operand(), Precedence.CONCAT)
                .sql(node.negated() ? " not between " : " between ")
                .operand(node.low(), Precedence.CONCAT)
                .sql(" and ")
                .operand(node.high(), Precedence.CONCAT);
    }

    static void like(Like node, SqlWriter out) {
        out.operand(node.operand(), Precedence.CONCAT)
                .sql(node.negated() ? " not like " : " like ")
                .operand(node.pattern(), Precedence.CONCAT);
        Character escape = node.escape();
        if (escape != null) {
            out.sql(" escape ").literal(TextLiteral.of(escape.toString()));
        }
    }
}
