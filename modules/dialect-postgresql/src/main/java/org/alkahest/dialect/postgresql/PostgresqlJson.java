package org.alkahest.dialect.postgresql;

import java.util.List;
import org.alkahest.dialect.render.Aggregates;
import org.alkahest.dialect.render.JsonPathText;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.ElementsRelation;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.JsonFunction;
import org.alkahest.sql.tree.JsonPath;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.TypeKind;

/**
 * JSON as {@code jsonb}. Keys are followed by the arrow; with an element in the path it is one of SQL/JSON in its strict
 * mode, since the arrow takes a number on a scalar for an array of one.
 */
final class PostgresqlJson {
    static final Rendering RENDERING = Rendering.standard()
            .with(JsonPath.class, PostgresqlJson::path)
            .with(JsonFunction.class, PostgresqlJson::function)
            .with(ElementsRelation.class, PostgresqlJson::elements);

    private static final BasicType<String> TEXT = BasicType.of(TypeKind.TEXT, String.class);

    private PostgresqlJson() {}

    private static void path(JsonPath node, SqlWriter out) {
        if (node.steps().stream().allMatch(JsonPath.Key.class::isInstance)) {
            out.operand(typed(node.document()), Precedence.PRIMARY);
            for (JsonPath.Step step : node.steps()) {
                out.sql(" -> ").literal(new Literal(TEXT, ((JsonPath.Key) step).name()));
            }
        } else {
            out.sql("jsonb_path_query_first(")
                    .node(typed(node.document()))
                    .sql(", ")
                    .literal(new Literal(TEXT, "strict " + JsonPathText.of(node.steps())))
                    .sql(", '{}', true)");
        }
    }

    private static void function(JsonFunction node, SqlWriter out) {
        List<Expression> operands =
                node.operands().stream().map(PostgresqlJson::typed).toList();
        switch (node.operator()) {
            case READ -> read(operands.get(0), ((BasicType<?>) node.type()).kind(), out);
            case LENGTH ->
                out.sql("case jsonb_typeof(")
                        .node(operands.get(0))
                        .sql(") when 'array' then jsonb_array_length(")
                        .node(operands.get(0))
                        .sql(") end");
            case CONTAINS ->
                out.sql("(")
                        .operand(operands.get(0), Precedence.PRIMARY)
                        .sql(" @> ")
                        .operand(operands.get(1), Precedence.PRIMARY)
                        .sql(")");
            case OBJECT -> call("jsonb_build_object", operands, out);
            case ARRAY -> call("jsonb_build_array", operands, out);
            case ARRAY_AGGREGATE -> {
                out.sql("jsonb_agg(").node(operands.get(0));
                Aggregates.inOrder(node.orderBy(), out);
                out.sql(")");
            }
            case OBJECT_AGGREGATE -> call("jsonb_object_agg", operands, out);
        }
    }

    /** Elements of anything but an array would be an error. */
    private static void elements(ElementsRelation node, SqlWriter out) {
        Expression document = typed(node.document());
        out.sql("jsonb_array_elements(case jsonb_typeof(")
                .node(document)
                .sql(") when 'array' then ")
                .node(document)
                .sql(" end) with ordinality as ")
                .name(node.alias())
                .sql(" (")
                .name(ElementsRelation.ELEMENT)
                .sql(", ")
                .name(ElementsRelation.ORDINAL)
                .sql(")");
    }

    private static void call(String function, List<Expression> operands, SqlWriter out) {
        out.sql(function + '(').list(operands, ", ").sql(")");
    }

    private static void read(Expression json, TypeKind kind, SqlWriter out) {
        out.sql("case jsonb_typeof(").node(json).sql(") when ");
        switch (kind) {
            case TEXT ->
                out.sql("'string' then ").operand(json, Precedence.PRIMARY).sql(" #>> '{}' end");
            case BOOLEAN -> out.sql("'boolean' then cast(").node(json).sql(" as boolean) end");
            case BIGINT ->
                out.sql("'number' then case when cast(")
                        .node(json)
                        .sql(" as numeric) % 1 = 0 then cast(")
                        .node(json)
                        .sql(" as bigint) end end");
            case DOUBLE -> out.sql("'number' then cast(").node(json).sql(" as double precision) end");
            default -> out.sql("'number' then cast(").node(json).sql(" as numeric) end");
        }
    }

    /** A placeholder says its type: the functions take values of any. */
    private static Expression typed(Expression operand) {
        return operand instanceof Slot slot ? new Cast(slot, PostgresqlTypes.widest(slot.type())) : operand;
    }
}
