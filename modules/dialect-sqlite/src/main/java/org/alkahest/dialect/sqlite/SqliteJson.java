package org.alkahest.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.dialect.render.Aggregates;
import org.alkahest.dialect.render.Fragment;
import org.alkahest.dialect.render.JsonPathText;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.sql.tree.ElementsRelation;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ExpressionType;
import org.alkahest.sql.tree.JsonFunction;
import org.alkahest.sql.tree.JsonPath;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.TypeKind;

/** JSON as text. What is put into other JSON says that it is JSON, and not a text that looks like it. */
final class SqliteJson {
    static final Rendering RENDERING = Rendering.standard()
            .with(JsonPath.class, SqliteJson::path)
            .with(JsonFunction.class, SqliteJson::function)
            .with(ElementsRelation.class, SqliteJson::elements)
            .with(ElementsRelation.Column.class, SqliteJson::column);

    private static final BasicType<String> TEXT = BasicType.of(TypeKind.TEXT, String.class);

    private SqliteJson() {}

    private static void path(JsonPath node, SqlWriter out) {
        out.operand(node.document(), Precedence.PRIMARY)
                .sql(" -> ")
                .literal(new Literal(TEXT, JsonPathText.of(node.steps())));
    }

    private static void function(JsonFunction node, SqlWriter out) {
        List<Expression> operands = node.operands();
        switch (node.operator()) {
            case READ -> read(operands.get(0), ((BasicType<?>) node.type()).kind(), out);
            case LENGTH -> {
                at("case json_type(", operands.get(0), ") when 'array' then ", out);
                at("json_array_length(", operands.get(0), ") end", out);
            }
            case OBJECT -> out.sql("json_object(").list(members(operands), ", ").sql(")");
            case ARRAY -> out.sql("json_array(").list(elements(operands), ", ").sql(")");
            case ARRAY_AGGREGATE -> {
                out.sql("nullif(json_group_array(").list(elements(operands), ", ");
                Aggregates.inOrder(node.orderBy(), out);
                out.sql("), '[]')");
            }
            case OBJECT_AGGREGATE ->
                out.sql("nullif(json_group_object(")
                        .list(members(operands), ", ")
                        .sql("), '{}')");
            case CONTAINS -> Rendering.standard().render(node, out);
        }
    }

    /** Of an object there would be rows, too, and of a scalar one. */
    private static void elements(ElementsRelation node, SqlWriter out) {
        at("json_each(case json_type(", node.document(), ") when 'array' then ", out);
        out.node(node.document()).sql(" end) as ").name(node.alias());
    }

    /** The columns have names of their own, and the value of a row does not say what kind of JSON it was. */
    private static void column(ElementsRelation.Column column, SqlWriter out) {
        String rows = column.reference().source().relation().exposedName();
        if (column.reference().name().equals(ElementsRelation.ORDINAL)) {
            out.sql("(").name(rows).sql(".key + 1)");
        } else {
            out.sql("(").name(rows).sql(".json -> ").name(rows).sql(".fullkey)");
        }
    }

    private static void read(Expression json, TypeKind kind, SqlWriter out) {
        String kinds = switch (kind) {
            case TEXT -> "when 'text' then ";
            case BOOLEAN -> "when 'true' then 1 when 'false' then 0 end";
            case BIGINT -> "when 'integer' then ";
            default -> "in ('integer', 'real') then ";
        };
        at(kinds.startsWith("in") ? "case when json_type(" : "case json_type(", json, ") " + kinds, out);
        switch (kind) {
            case BOOLEAN -> {}
            case DOUBLE -> at("cast(json_extract(", json, ") as real) end", out);
            default -> at("json_extract(", json, ") end", out);
        }
    }

    /** A function of a document and a path in it. */
    private static void at(String before, Expression json, String after, SqlWriter out) {
        boolean inside = json instanceof JsonPath;
        Expression document = json instanceof JsonPath path ? path.document() : json;
        String steps = json instanceof JsonPath path ? JsonPathText.of(path.steps()) : "$";
        out.sql(before).node(document);
        if (inside || before.endsWith("extract(")) {
            out.sql(", ").literal(new Literal(TEXT, steps));
        }
        out.sql(after);
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
                case JSON -> out.sql("json(").node(value).sql(")");
                case BOOLEAN -> out.sql("json(case ").node(value).sql(" when 1 then 'true' when 0 then 'false' end)");
                default -> out.node(value);
            }
        }
    }
}
