package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Logical;
import org.alkahest.sql.tree.LogicalOperator;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.SqlWriter;

/** AND and OR. */
final class LogicalRenderer {
    private LogicalRenderer() {}

    static void render(Logical node, SqlWriter out) {
        write(node.operands(), node.operator(), out);
    }

    /** Conditions that must all hold, behind a keyword; nothing where there are none. */
    static void conditions(String keyword, List<Expression> conditions, SqlWriter out) {
        if (conditions.size() == 1) {
            out.sql(keyword).node(conditions.get(0));
        } else if (!conditions.isEmpty()) {
            out.sql(keyword);
            write(conditions, LogicalOperator.AND, out);
        }
    }

    private static void write(List<Expression> operands, LogicalOperator operator, SqlWriter out) {
        Precedence precedence = operator == LogicalOperator.AND ? Precedence.AND : Precedence.OR;
        String separator = "";
        for (Expression operand : operands) {
            out.sql(separator).operand(operand, precedence);
            separator = " " + operator.sql() + " ";
        }
    }
}
