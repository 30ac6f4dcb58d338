package org.alkahest.engine.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/** An order in which views can be created: each after those whose names stand in its query. */
public final class ViewOrder {
    private final Map<TableName, ReflectedTable> views = new LinkedHashMap<>();
    private final List<ReflectedTable> ordered = new ArrayList<>();
    private final Set<TableName> visited = new LinkedHashSet<>();

    private ViewOrder(List<ReflectedTable> views) {
        views.forEach(view -> this.views.put(view.name(), view));
    }

    /** The views in such an order; as they are given where it does not matter. */
    public static List<ReflectedTable> of(List<ReflectedTable> views) {
        var order = new ViewOrder(views);
        views.forEach(order::visit);
        return order.ordered;
    }

    private void visit(ReflectedTable view) {
        if (visited.add(view.name())) {
            views.values().stream()
                    .filter(other -> !other.name().equals(view.name())
                            && names(view.query(), other.name().name()))
                    .forEach(this::visit);
            ordered.add(view);
        }
    }

    /** Whether a text has a name as a word of its own, in whatever case. */
    public static boolean names(@Nullable String query, String name) {
        return query != null
                && Pattern.compile(
                                "(?<![\\p{Alnum}_])" + Pattern.quote(name) + "(?![\\p{Alnum}_])",
                                Pattern.CASE_INSENSITIVE)
                        .matcher(query)
                        .find();
    }
}
