package org.alkahest.dialect.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.Over;
import org.alkahest.sql.tree.Rewriter;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.WindowDefinition;
import org.jspecify.annotations.Nullable;

/** For databases without the clause WINDOW: each function that names a window has all of that window in its OVER. */
public final class WindowsInPlace extends Rewriter {
    private final Map<String, WindowDefinition> windows = new LinkedHashMap<>();

    private WindowsInPlace() {}

    /** To be put into a {@link Rendering} for {@link SelectQuery}. */
    public static void render(SelectQuery query, SqlWriter out) {
        Rendering.standard().render(of(query), out);
    }

    /** The query without named windows. */
    public static SelectQuery of(SelectQuery query) {
        if (query.windows().isEmpty()) {
            return query;
        }
        var inPlace = new WindowsInPlace();
        for (WindowDefinition window : query.windows()) {
            inPlace.windows.put(window.name(), inPlace.whole(window));
        }
        return query.withColumns(inPlace.expressions(query.columns()))
                .withOrderBy(each(query.orderBy(), inPlace::rewritten))
                .withWindows(List.of());
    }

    /** The window together with the one that it extends. */
    private WindowDefinition whole(WindowDefinition window) {
        WindowDefinition base = base(window.base());
        return base == null
                ? window
                : new WindowDefinition(
                        window.name(), null, base.partitionBy(), order(window.orderBy(), base), window.frame());
    }

    private @Nullable WindowDefinition base(@Nullable String name) {
        return name == null ? null : Objects.requireNonNull(windows.get(name));
    }

    private static List<OrderItem> order(List<OrderItem> own, WindowDefinition base) {
        return own.isEmpty() ? base.orderBy() : own;
    }

    @Override
    public Node over(Over node) {
        WindowDefinition window = base(node.window());
        return window == null
                ? super.over(node)
                : super.over(new Over(
                        node.function(),
                        window.partitionBy(),
                        order(node.orderBy(), window),
                        node.isNamed() ? window.frame() : node.frame()));
    }

    /** A query inside has windows of its own. */
    @Override
    public Node select(SelectQuery node) {
        return node;
    }
}
