package org.alkahest.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alkahest.dialect.PlanRequest;
import org.alkahest.dialect.PlanRows;
import org.alkahest.dialect.PlanSyntax;
import org.jspecify.annotations.Nullable;

/**
 * EXPLAIN QUERY PLAN, whose rows are the nodes of a tree: the id, the id of the parent (0 for none), a column without
 * meaning, and the words. It is drawn as the shell of SQLite draws it.
 */
final class SqlitePlans implements PlanSyntax {
    @Override
    public String prefix(PlanRequest request) {
        return "explain query plan";
    }

    @Override
    public List<String> lines(PlanRows answer) {
        List<String> lines = new ArrayList<>();
        lines.add("QUERY PLAN");
        draw("0", "", answer.rows(), lines);
        return List.copyOf(lines);
    }

    private static void draw(
            @Nullable String parent, String indent, List<List<@Nullable String>> rows, List<String> lines) {
        List<List<@Nullable String>> children =
                rows.stream().filter(row -> Objects.equals(row.get(1), parent)).toList();
        for (int i = 0; i < children.size(); i++) {
            List<@Nullable String> child = children.get(i);
            boolean last = i == children.size() - 1;
            lines.add(indent + (last ? "`--" : "|--") + child.get(3));
            draw(child.get(0), indent + (last ? "   " : "|  "), rows, lines);
        }
    }
}
