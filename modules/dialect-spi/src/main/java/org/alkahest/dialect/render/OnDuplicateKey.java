package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.Assignment;
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

    private static final Rendering WITH_ROW_ALIAS = RENDERING
            .with(ConflictClause.class, OnDuplicateKey::clauseWithRowAlias)
            .with(Excluded.class, OnDuplicateKey::excludedOfAlias);

    private OnDuplicateKey() {}

    /** The entries, to be put into a table with {@link Rendering#with(Rendering)}; the row refused is {@code values(column)}. */
    public static Rendering rendering() {
        return RENDERING;
    }

    /**
     * The entries for MySQL, where the row refused has an alias, and assignments see those before them: they are in an order
     * in which that does no harm.
     */
    public static Rendering withRowAlias() {
        return WITH_ROW_ALIAS;
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

    private static void clauseWithRowAlias(ConflictClause clause, SqlWriter out) {
        InsertRow insert = clause.insert();
        Conflict conflict = clause.conflict();
        List<Assignment> ordered = SequentialAssignments.ordered(
                        conflict.assignments(), insert.table().source())
                .orElse(conflict.assignments());
        out.sql(insert.query() == null ? " as excluded" : "");
        clause(
                new ConflictClause(
                        insert,
                        new Conflict(
                                conflict.columns(),
                                conflict.constraint(),
                                conflict.predicate(),
                                ordered,
                                conflict.where(),
                                conflict.keys())),
                out);
    }

    private static void excludedOfAlias(Excluded node, SqlWriter out) {
        out.sql("excluded.").node(new ColumnName(node.column()));
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
