package org.alkahest.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.GroupingSets;

/** Several ways to group at once; an expression that a row is not grouped by is NULL in it. Immutable. */
public final class Grouping {
    private final GroupingSets node;

    private Grouping(GroupingSets node) {
        this.node = node;
    }

    GroupingSets node() {
        return node;
    }

    /** By all expressions, by all but the last, and so on; at last all rows together. */
    public static Grouping rollup(Expr<?> first, Expr<?>... more) {
        return new Grouping(new GroupingSets(GroupingSets.Kind.ROLLUP, each(first, more)));
    }

    /** By each choice of the expressions, also by none. */
    public static Grouping cube(Expr<?> first, Expr<?>... more) {
        return new Grouping(new GroupingSets(GroupingSets.Kind.CUBE, each(first, more)));
    }

    private static List<List<Expression>> each(Expr<?> first, Expr<?>... more) {
        List<List<Expression>> items = new ArrayList<>();
        items.add(List.of(first.node()));
        for (Expr<?> expression : more) {
            items.add(List.of(expression.node()));
        }
        return items;
    }

    /** By the expressions of one set; {@link #and} adds others. No expression means all rows together. */
    public static Grouping set(Expr<?>... expressions) {
        return new Grouping(new GroupingSets(GroupingSets.Kind.GROUPING_SETS, List.of(nodes(expressions))));
    }

    /** This way to group and, on its own, by the expressions of another set. */
    public Grouping and(Expr<?>... expressions) {
        List<List<Expression>> sets = node.kind() == GroupingSets.Kind.GROUPING_SETS
                ? Arguments.appended(node.sets(), nodes(expressions))
                : List.of(List.of(node), nodes(expressions));
        return new Grouping(new GroupingSets(GroupingSets.Kind.GROUPING_SETS, sets));
    }

    private static List<Expression> nodes(Expr<?>... expressions) {
        return Arrays.stream(expressions).map(Expr::node).toList();
    }
}
