package org.alkahest.dialect.h2;

import java.util.List;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ExpressionType;
import org.alkahest.sql.tree.JsonFunction;
import org.alkahest.sql.tree.JsonPath;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.TypeKind;

/**
 * JSON of H2: the document is followed by points and by brackets that count from 1, and what JSON is made of is standard
 * SQL. A string cannot be had without its quotes, so reading is not claimed.
 */
final class H2Json {
    static final Rendering RENDERING =
            Rendering.standard().with(JsonPath.class, H2Json::path).with(JsonFunction.class, H2Json::function);

    private H2Json() {}

    private static void path(JsonPath node, SqlWriter out) {
        out.sql("(").node(typed(node.document())).sql(")");
        for (JsonPath.Step step : node.steps()) {
            if (step instanceof JsonPath.Key key) {
                out.sql(".\"" + key.name().replace("\"", "\"\"") + '"');
            } else if (step instanceof JsonPath.Index index) {
                out.sql("[" + (index.position() + 1L) + ']');
            }
        }
    }

    private static void function(JsonFunction node, SqlWriter out) {
        List<Expression> operands = node.operands().stream().map(H2Json::typed).toList();
        switch (node.operator()) {
            case LENGTH ->
                out.sql("case when ")
                        .operand(operands.get(0), Precedence.PRIMARY)
                        .sql(" is json array then cardinality(")
                        .node(operands.get(0))
                        .sql(") end");
            default -> Rendering.standard().render(node.withOperands(operands), out);
        }
    }

    private static Expression typed(Expression operand) {
        boolean untyped = operand instanceof Slot || (operand instanceof Literal literal && literal.value() == null);
        return untyped ? new Cast(operand, ExpressionType.of(operand)) : operand;
    }

    /** A text becomes JSON by being read as such; a plain cast would make a JSON string of it. */
    static void cast(Cast node, SqlWriter out) {
        boolean parses = isKind(node.type(), TypeKind.JSON)
                && (isKind(ExpressionType.of(node.operand()), TypeKind.TEXT)
                        || isKind(ExpressionType.of(node.operand()), TypeKind.VARCHAR));
        if (parses) {
            out.sql("cast(").operand(node.operand(), Precedence.PRIMARY).sql(" format json as json)");
        } else {
            Rendering.standard().render(node, out);
        }
    }

    private static boolean isKind(Object type, TypeKind kind) {
        return type instanceof BasicType<?> basic && basic.kind() == kind;
    }
}
