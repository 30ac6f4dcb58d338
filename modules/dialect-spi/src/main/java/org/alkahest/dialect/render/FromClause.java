package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.Join;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.SqlWriter;

/**
 * FROM with all that is joined, and the space before it; nothing at all where there is nothing to read from.
 *
 * @param roots what stands first; several are separated by commas, or cross joined where there are joins, since a join
 *     after a comma would see the last root only
 * @param extras what stands behind some of the tables
 */
public record FromClause(List<Relation> roots, List<Join> joins, TableExtras extras) implements Fragment {
    public FromClause {
        roots = List.copyOf(roots);
        joins = List.copyOf(joins);
    }

    /** FROM with nothing behind its tables. */
    public FromClause(List<Relation> roots, List<Join> joins) {
        this(roots, joins, TableExtras.NONE);
    }

    /**
     * For databases that read from something in every SELECT, to be put into a {@link Rendering} for this class.
     *
     * @param oneRow a table of one row as it stands behind FROM, for example {@code dual}
     */
    public static Renders<FromClause> orElse(String oneRow) {
        return (clause, out) -> {
            if (clause.roots().isEmpty()) {
                out.sql(" from ").sql(oneRow);
            } else {
                clause.render(out);
            }
        };
    }

    @Override
    public void render(SqlWriter out) {
        if (roots.isEmpty()) {
            return;
        }
        String separator = " from ";
        for (Relation root : roots) {
            out.sql(separator).node(root);
            extras.behind(root, out);
            separator = joins.isEmpty() ? ", " : " cross join ";
        }
        for (Join join : joins) {
            out.sql(" ");
            if (extras.equals(TableExtras.NONE)) {
                out.node(join);
            } else {
                FromRenderer.join(join, extras, out);
            }
        }
    }
}
