package org.alkahest.sql;

import java.util.List;
import java.util.Map;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.CustomNode;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.ShapeSink;
import org.alkahest.sql.tree.SqlTemplate;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.type.SqlType;

/**
 * A call of a {@link SqlFunction}.
 *
 * @param windowed whether OVER follows, so that a template goes without parentheses
 */
record FunctionCall(Definition definition, List<Expression> arguments, SqlType<?> type, boolean windowed)
        implements CustomNode {

    /** What the function is called: its name, and names or templates by the ids of dialects. */
    record Definition(String name, Map<String, String> forms) {
        Definition {
            forms = Map.copyOf(forms);
        }

        /** How many arguments the forms have places for, at least. */
        int arguments() {
            return forms.values().stream()
                    .mapToInt(form -> SqlTemplate.of(form).arguments())
                    .max()
                    .orElse(0);
        }
    }

    @Override
    public void render(SqlWriter out) {
        String form = definition.forms().getOrDefault(out.dialectId(), definition.name());
        if (SqlTemplate.isName(form)) {
            out.node(new Call(form, false, arguments, type));
        } else {
            out.sql(windowed ? "" : "(");
            SqlTemplate.of(form).render(arguments, out);
            out.sql(windowed ? "" : ")");
        }
    }

    @Override
    public Precedence precedence() {
        return Precedence.PRIMARY;
    }

    @Override
    public void shape(ShapeSink sink) {
        sink.value(definition);
        sink.value(windowed);
    }

    @Override
    public List<Node> children() {
        return List.copyOf(arguments);
    }

    @Override
    public FunctionCall withChildren(List<Node> children) {
        return new FunctionCall(
                definition, children.stream().map(Expression.class::cast).toList(), type, windowed);
    }
}
