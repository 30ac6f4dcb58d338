package org.alkahest.dialect.mysql.family;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.dialect.render.Aggregates;
import org.alkahest.dialect.render.Fragment;
import org.alkahest.dialect.render.JsonPathText;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ExpressionType;
import org.alkahest.sql.tree.JsonFunction;
import org.alkahest.sql.tree.JsonPath;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.SqlAround;
import org.alkahest.sql.type.TypeKind;

/**
 * JSON in a text: MariaDB has nothing else, and MySQL's own type keeps no more digits of a number than a double has. The
 * element 0 of what is no array would be that thing itself, so the path asks first; and what is put into other JSON says that
 * it is JSON.
 *
 * @param integers the kinds of whole numbers, as a condition behind {@code json_type}
 * @param numbers the kinds of all numbers, likewise
 * @param truth what makes the text {@code true} of a boolean
 */
public record FamilyJson(String integers, String numbers, SqlAround truth) {
    private static final BasicType<String> TEXT = BasicType.of(TypeKind.TEXT, String.class);

    /** The entries, to be put into a table with {@link Rendering#with(Rendering)}. */
    public Rendering rendering() {
        return Rendering.standard().with(JsonPath.class, FamilyJson::path).with(JsonFunction.class, this::function);
    }

    private static void path(JsonPath node, SqlWriter out) {
        List<Integer> firsts = new ArrayList<>();
        for (int i = 0; i < node.steps().size(); i++) {
            if (node.steps().get(i) instanceof JsonPath.Index index && index.position() == 0) {
                firsts.add(i);
            }
        }
        String before = "case when ";
        for (int i : firsts) {
            out.sql(before).sql("json_type(");
            extract(node.document(), node.steps().subList(0, i), out);
            out.sql(") = 'ARRAY'");
            before = " and ";
        }
        out.sql(firsts.isEmpty() ? "" : " then ");
        extract(node.document(), node.steps(), out);
        out.sql(firsts.isEmpty() ? "" : " end");
    }

    private static void extract(Expression document, List<JsonPath.Step> steps, SqlWriter out) {
        out.sql("json_extract(")
                .node(document)
                .sql(", ")
                .literal(new Literal(TEXT, JsonPathText.of(steps)))
                .sql(")");
    }

    private void function(JsonFunction node, SqlWriter out) {
        List<Expression> operands = node.operands();
        switch (node.operator()) {
            case READ -> read(operands.get(0), ((BasicType<?>) node.type()).kind(), out);
            case LENGTH ->
                out.sql("case json_type(")
                        .node(operands.get(0))
                        .sql(") when 'ARRAY' then json_length(")
                        .node(operands.get(0))
                        .sql(") end");
            case CONTAINS -> out.sql("json_contains(").list(operands, ", ").sql(")");
            case OBJECT -> out.sql("json_object(").list(members(operands), ", ").sql(")");
            case ARRAY -> out.sql("json_array(").list(elements(operands), ", ").sql(")");
            case ARRAY_AGGREGATE -> {
                out.sql("json_arrayagg(").list(elements(operands), ", ");
                Aggregates.inOrder(node.orderBy(), out);
                out.sql(")");
            }
            case OBJECT_AGGREGATE ->
                out.sql("json_objectagg(").list(members(operands), ", ").sql(")");
        }
    }

    private void read(Expression json, TypeKind kind, SqlWriter out) {
        out.sql("case when json_type(").node(json).sql(") ");
        switch (kind) {
            case TEXT -> out.sql("= 'STRING' then json_unquote(").node(json).sql(") end");
            case BOOLEAN -> {
                out.sql("= 'BOOLEAN' then ");
                out.sql(truth.before()).node(json).sql(truth.after()).sql(" = 'true' end");
            }
            case BIGINT -> number(integers, json, "signed", out);
            case DOUBLE -> number(numbers, json, "double", out);
            default -> number(numbers, json, "decimal(65, 30)", out);
        }
    }

    private static void number(String kinds, Expression json, String type, SqlWriter out) {
        out.sql(kinds).sql(" then cast(").node(json).sql(" as " + type + ") end");
    }

    private static List<Node> elements(List<Expression> operands) {
        List<Node> elements = new ArrayList<>();
        operands.forEach(operand -> elements.add(new Element(operand)));
        return elements;
    }

    private static List<Node> members(List<Expression> operands) {
        List<Node> members = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            members.add(i % 2 == 0 ? operands.get(i) : new Element(operands.get(i)));
        }
        return members;
    }

    /** A value as a part of JSON that is made. */
    private record Element(Expression value) implements Fragment {
        @Override
        public void render(SqlWriter out) {
            TypeKind kind = ExpressionType.of(value) instanceof BasicType<?> type ? type.kind() : TypeKind.TEXT;
            switch (kind) {
                case JSON -> out.sql("json_extract(").node(value).sql(", '$')");
                case BOOLEAN ->
                    out.sql("json_extract(case ").node(value).sql(" when 1 then 'true' when 0 then 'false' end, '$')");
                default -> out.node(value);
            }
        }
    }
}
