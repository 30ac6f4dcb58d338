package org.alkahest.sql.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alkahest.sql.tree.CteUse;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Join;
import org.alkahest.sql.tree.JoinKind;
import org.alkahest.sql.tree.Logical;
import org.alkahest.sql.tree.LogicalOperator;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.Rewriter;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.WithStatement;

/**
 * Finds queries that pair every row of one item of FROM with every row of another, though nobody said so: two items are
 * connected by a condition that reads both, by a lateral item that reads the other, and by a cross join, which says that
 * the product is meant.
 */
public final class CartesianProducts extends Rewriter {
    private final List<String> warnings = new ArrayList<>();

    private CartesianProducts() {}

    /** A sentence for each such query of a resolved statement; none for most. */
    public static List<String> in(StatementNode statement) {
        var finder = new CartesianProducts();
        finder.statement(statement);
        return List.copyOf(finder.warnings);
    }

    @Override
    public Node with(WithStatement node) {
        node.tables().forEach(table -> statement(table.query()));
        return super.with(node);
    }

    @Override
    public Node cteUse(CteUse node) {
        return node;
    }

    @Override
    public Node select(SelectQuery node) {
        if (node.from().size() + node.joins().size() > 1) {
            check(node);
        }
        return super.select(node);
    }

    private void check(SelectQuery node) {
        var groups = new Groups();
        node.from().forEach(groups::add);
        Relation first = node.from().get(0);
        for (Join join : node.joins()) {
            groups.add(join.relation());
            Expression condition = join.condition();
            if (join.kind() == JoinKind.CROSS) {
                groups.connect(Set.of(first.source(), join.relation().source()));
            } else if (condition != null) {
                conjuncts(condition, groups);
            }
        }
        node.where().forEach(condition -> conjuncts(condition, groups));
        List<Relation> all = new ArrayList<>(node.from());
        node.joins().forEach(join -> all.add(join.relation()));
        for (Relation relation : all) {
            Set<Source> read = readBy(relation);
            read.add(relation.source());
            groups.connect(read);
        }
        List<Relation> apart =
                all.stream().filter(item -> !groups.connected(first, item)).toList();
        if (!apart.isEmpty()) {
            List<String> names = apart.stream().map(Relation::exposedName).toList();
            warnings.add("FROM pairs every row of \"" + first.exposedName() + "\" with every row of " + names
                    + ": no condition connects them. Add one, or say with crossJoin(…) that it is meant.");
        }
    }

    private static void conjuncts(Expression condition, Groups groups) {
        if (condition instanceof Logical logical && logical.operator() == LogicalOperator.AND) {
            logical.operands().forEach(operand -> conjuncts(operand, groups));
        } else {
            groups.connect(readBy(condition));
        }
    }

    /** All sources that a node reads, those inside its subqueries included. */
    private static Set<Source> readBy(Node node) {
        Set<Source> sources = new LinkedHashSet<>();
        ColumnRefs.everywhereIn(node).forEach(column -> sources.add(column.source()));
        return sources;
    }

    /** Which items are connected; each names one of its group. */
    private static final class Groups {
        private final Map<Source, Source> leaders = new HashMap<>();

        void add(Relation item) {
            leaders.put(item.source(), item.source());
        }

        /** Sources of other queries are left out. */
        void connect(Set<Source> sources) {
            Source one = null;
            for (Source source : sources) {
                if (leaders.containsKey(source)) {
                    if (one != null) {
                        leaders.put(leader(source), leader(one));
                    }
                    one = source;
                }
            }
        }

        /** Shortens the way that it goes, so that many joins in a row cost no more than as many apart. */
        private Source leader(Source source) {
            Source at = source;
            Source next = above(at);
            while (!next.equals(at)) {
                Source far = above(next);
                leaders.put(at, far);
                at = next;
                next = far;
            }
            return at;
        }

        private Source above(Source source) {
            return leaders.getOrDefault(source, source);
        }

        boolean connected(Relation one, Relation other) {
            return leader(one.source()).equals(leader(other.source()));
        }
    }
}
