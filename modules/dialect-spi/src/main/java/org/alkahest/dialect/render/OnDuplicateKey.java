package org.alkahest.dialect.render;

import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Conflict;
import org.alkahest.sql.tree.Excluded;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.SqlWriter;

/**
 * ON DUPLICATE KEY UPDATE in place of ON CONFLICT, as MySQL and MariaDB have it. It answers any unique key, and has no
 * conditions. IGNORE would hide other errors too: where nothing is to happen, a column is set to itself.
 */
public final class OnDuplicateKey {
    private static final Rendering RENDERING = Rendering.standard()
            .with(ConflictClause.class, OnDuplicateKey::clause)
            .with(ConflictingQuery.class, OnDuplicateKey::query)
            .with(Excluded.class, OnDuplicateKey::excluded);

    private OnDuplicateKey() {}

    /** The entries, to be put into a table with {@link Rendering#with(Rendering)}. */
    public static Rendering rendering() {
        return RENDERING;
    }

    /** What the query reads would be in sight of the update, and could be the very table. */
    private static void query(ConflictingQuery rows, SqlWriter out) {
        out.sql("with excluded (");
        NameList.write(rows.columns().stream().map(ColumnRef::name).toList(), out);
        out.sql(") as (").node(rows.query()).sql(") select * from excluded");
    }

    private static void clause(ConflictClause clause, SqlWriter out) {
        out.sql(" on duplicate key update ");
        Conflict conflict = clause.conflict();
        if (conflict.assignments().isEmpty()) {
            unchanged(clause.insert(), conflict, out);
        } else {
            out.list(conflict.assignments(), ", ");
        }
    }

    /** A column of the key, which cannot differ, is the least that can be written. */
    private static void unchanged(InsertRow insert, Conflict conflict, SqlWriter out) {
        var column = conflict.columns().isEmpty()
                ? insert.columns().get(0)
                : conflict.columns().get(0);
        out.node(new ColumnName(column)).sql(" = ").node(column);
    }

    private static void excluded(Excluded node, SqlWriter out) {
        out.sql("values(").node(new ColumnName(node.column())).sql(")");
    }
}
