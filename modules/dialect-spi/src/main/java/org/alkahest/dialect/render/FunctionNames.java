package org.alkahest.dialect.render;

import java.util.HashMap;
import java.util.Map;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.SqlTemplate;
import org.alkahest.sql.tree.SqlWriter;

/** Functions that a database knows under another name or in another form, to be put into a {@link Rendering} for {@link Call}. */
public final class FunctionNames {
    private FunctionNames() {}

    /**
     * Calls in the database's own forms.
     *
     * @param forms by the standard's name: another name, or a {@linkplain SqlTemplate template}
     */
    public static Renders<Call> renamed(Map<String, String> forms) {
        Map<String, Renders<Call>> renders = new HashMap<>();
        forms.forEach((name, form) -> renders.put(name, SqlTemplate.isName(form) ? named(form) : template(form)));
        return (call, out) ->
                renders.getOrDefault(call.function(), CallRenderer::render).render(call, out);
    }

    private static Renders<Call> named(String name) {
        return (call, out) -> CallRenderer.render(new Call(name, call.distinct(), call.arguments(), call.type()), out);
    }

    private static Renders<Call> template(String form) {
        SqlTemplate template = SqlTemplate.of(form);
        return (call, out) -> fill(template, call, out);
    }

    /** A call with other arguments than the standard's is a function of somebody else. */
    private static void fill(SqlTemplate template, Call call, SqlWriter out) {
        if (call.arguments().size() < template.arguments()) {
            CallRenderer.render(call, out);
        } else {
            template.render(call.arguments(), out);
        }
    }
}
