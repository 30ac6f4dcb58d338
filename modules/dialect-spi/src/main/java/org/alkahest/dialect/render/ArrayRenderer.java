package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.ArrayFunction;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.SqlWriter;

/** Arrays as SQL:2003 writes them, and by the operators of PostgreSQL where it says nothing. */
final class ArrayRenderer {
    private ArrayRenderer() {}

    static void render(ArrayFunction node, SqlWriter out) {
        List<Expression> operands = node.operands();
        switch (node.operator()) {
            case LIST ->
                out.sql("cast(array[")
                        .list(operands, ", ")
                        .sql("] as ")
                        .type(node.type())
                        .sql(")");
            case ELEMENT ->
                out.sql("(")
                        .node(operands.get(0))
                        .sql(")[")
                        .node(operands.get(1))
                        .sql("]");
            case SLICE ->
                out.sql("(")
                        .node(operands.get(0))
                        .sql(")[")
                        .node(operands.get(1))
                        .sql(":")
                        .node(operands.get(2))
                        .sql("]");
            case LENGTH -> out.sql("cardinality(").node(operands.get(0)).sql(")");
            case CONCAT -> binary(operands, " || ", out);
            case ANY ->
                out.sql("(")
                        .operand(operands.get(0), Precedence.CONCAT)
                        .sql(" = any(")
                        .node(operands.get(1))
                        .sql("))");
            case CONTAINS -> binary(operands, " @> ", out);
            case OVERLAPS -> binary(operands, " && ", out);
            case AGGREGATE -> {
                out.sql("array_agg(").node(operands.get(0));
                OrderByRenderer.clause(node.orderBy(), out);
                out.sql(")");
            }
        }
    }

    private static void binary(List<Expression> operands, String operator, SqlWriter out) {
        out.sql("(")
                .operand(operands.get(0), Precedence.PRIMARY)
                .sql(operator)
                .operand(operands.get(1), Precedence.PRIMARY)
                .sql(")");
    }
}
