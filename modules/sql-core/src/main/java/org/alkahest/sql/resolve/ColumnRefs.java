package org.alkahest.sql.resolve;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.Rewriter;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SetQuery;
import org.alkahest.sql.tree.TextQuery;

/** Finds the columns that an expression itself reads, not those inside its subqueries. */
final class ColumnRefs extends Rewriter {
    private final List<ColumnRef> found = new ArrayList<>();

    private ColumnRefs() {}

    /** The references, in the order in which they stand; one that stands twice is there twice. */
    static List<ColumnRef> of(Node node) {
        var finder = new ColumnRefs();
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
        return node;
    }

    @Override
    public Node set(SetQuery node) {
        return node;
    }

    @Override
    public Node text(TextQuery node) {
        return node;
    }
}
