package org.alkahest.dialect.render;

import java.util.Map;
import org.alkahest.sql.tree.Call;

/** Functions that a database knows under another name, to be put into a {@link Rendering} for {@link Call}. */
public final class FunctionNames {
    private FunctionNames() {}

    /** Calls under the database's own names. */
    public static Renders<Call> renamed(Map<String, String> ownNames) {
        Map<String, String> names = Map.copyOf(ownNames);
        return (call, out) -> {
            String name = names.get(call.function());
            CallRenderer.render(
                    name == null ? call : new Call(name, call.distinct(), call.arguments(), call.type()), out);
        };
    }
}
