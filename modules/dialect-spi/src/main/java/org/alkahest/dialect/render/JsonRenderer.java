package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.JsonFunction;
import org.alkahest.sql.tree.JsonPath;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.TypeKind;

/** JSON as SQL:2016 writes it. Hardly two databases agree with it and with each other. */
final class JsonRenderer {
    private static final BasicType<String> TEXT = BasicType.of(TypeKind.TEXT, String.class);

    private JsonRenderer() {}

    static void path(JsonPath node, SqlWriter out) {
        out.sql("json_query(")
                .node(node.document())
                .sql(", ")
                .literal(new Literal(TEXT, "strict " + JsonPathText.of(node.steps())))
                .sql(")");
    }

    static void function(JsonFunction node, SqlWriter out) {
        List<Expression> operands = node.operands();
        switch (node.operator()) {
            case READ ->
                out.sql("json_value(")
                        .node(operands.get(0))
                        .sql(", 'strict $' returning ")
                        .type(node.type())
                        .sql(")");
            case LENGTH -> out.sql("json_array_length(").list(operands, ", ").sql(")");
            case CONTAINS -> out.sql("json_contains(").list(operands, ", ").sql(")");
            case OBJECT -> {
                out.sql("json_object(");
                for (int i = 0; i < operands.size(); i += 2) {
                    out.sql(i > 0 ? ", " : "").node(operands.get(i)).sql(": ").node(operands.get(i + 1));
                }
                out.sql(operands.isEmpty() ? ")" : " null on null)");
            }
            case ARRAY -> out.sql("json_array(").list(operands, ", ").sql(operands.isEmpty() ? ")" : " null on null)");
            case ARRAY_AGGREGATE -> {
                out.sql("json_arrayagg(").list(operands, ", ");
                OrderByRenderer.clause(node.orderBy(), out);
                out.sql(" null on null)");
            }
            case OBJECT_AGGREGATE ->
                out.sql("json_objectagg(")
                        .node(operands.get(0))
                        .sql(": ")
                        .node(operands.get(1))
                        .sql(" null on null)");
        }
    }
}
