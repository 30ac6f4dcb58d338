package org.alkahest.sql.resolve;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.Rewriter;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SetQuery;
import org.alkahest.sql.tree.TextQuery;

/** Finds the columns that something reads. */
public final class ColumnRefs extends Rewriter {
    private final List<ColumnRef> found = new ArrayList<>();
    private final boolean inQueries;

    private ColumnRefs(boolean inQueries) {
        this.inQueries = inQueries;
    }

    /** What a node itself reads, in the order in which it stands, and as often; not what its subqueries read. */
    public static List<ColumnRef> of(Node node) {
        return found(node, false);
    }

    /** What a node and its subqueries read, in the order in which it stands, and as often. */
    public static List<ColumnRef> everywhereIn(Node node) {
        return found(node, true);
    }

    private static List<ColumnRef> found(Node node, boolean inQueries) {
        var finder = new ColumnRefs(inQueries);
        node.accept(finder);
        return finder.found;
    }

    @Override
    public Node columnRef(ColumnRef node) {
        found.add(node);
        return node;
    }

    @Override
    public Node select(SelectQuery node) {
        return inQueries ? super.select(node) : node;
    }

    @Override
    public Node set(SetQuery node) {
        return inQueries ? super.set(node) : node;
    }

    @Override
    public Node text(TextQuery node) {
        return inQueries ? super.text(node) : node;
    }
}
