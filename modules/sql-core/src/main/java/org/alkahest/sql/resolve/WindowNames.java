package org.alkahest.sql.resolve;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.Over;
import org.alkahest.sql.tree.Rewriter;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.WindowDefinition;
import org.jspecify.annotations.Nullable;

/** Whether the windows that are used by name stand in the clause WINDOW, once, and those they extend before them. */
final class WindowNames extends Rewriter {
    private final Set<String> names = new LinkedHashSet<>();

    private WindowNames() {}

    static void check(SelectQuery query) {
        var check = new WindowNames();
        Set<String> folded = new LinkedHashSet<>();
        for (WindowDefinition window : query.windows()) {
            check.known(window.base());
            if (!folded.add(window.name().toLowerCase(Locale.ROOT))) {
                throw new StatementException(
                        ErrorCode.DUPLICATE_SOURCE,
                        ErrorText.of(
                                "Two windows of the query are called \"" + window.name() + "\".",
                                "A function says by the name over which of them it is.",
                                "Give one of the two another name."));
            }
            check.names.add(window.name());
        }
        query.columns().forEach(check::expression);
        query.orderBy().forEach(item -> check.expression(item.expression()));
    }

    private void known(@Nullable String name) {
        if (name != null && !names.contains(name)) {
            throw new StatementException(
                    ErrorCode.MISSING_FROM,
                    ErrorText.of(
                            "The window \"" + name + "\" is used, and the query does not define it.",
                            "The windows that are defined before are " + names + ".",
                            "Add .window(…) with it, and those that it extends before it."));
        }
    }

    @Override
    public Node over(Over node) {
        known(node.window());
        return super.over(node);
    }

    /** A query inside has windows of its own. */
    @Override
    public Node select(SelectQuery node) {
        return node;
    }
}
