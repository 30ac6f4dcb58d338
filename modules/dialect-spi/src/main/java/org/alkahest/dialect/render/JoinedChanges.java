package org.alkahest.dialect.render;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.tree.Assignment;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.RowChange;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.TableRelation;
import org.alkahest.sql.tree.UpdateRows;

/**
 * UPDATE and DELETE that read other tables by a join, for databases that have one of the forms; to be put into a {@link
 * Rendering}. Changes of a table alone are written as ever.
 */
public final class JoinedChanges {
    private JoinedChanges() {}

    /** {@code update t set … from s where …}, as in PostgreSQL and SQLite. */
    public static void updateFrom(UpdateRows node, SqlWriter out) {
        if (node.from().isEmpty()) {
            UpdateRenderer.render(node, out);
            return;
        }
        HintRenderer.begin("update", node.hints(), out);
        out.node(node.table())
                .sql(" set ")
                .list(node.assignments(), ", ")
                .node(new FromClause(node.from(), List.of()))
                .node(new WhereClause(node.where()));
        returning(node, out);
        HintRenderer.end(node.hints(), out);
    }

    /** {@code delete from t using s where …}, as in PostgreSQL. */
    public static void deleteUsing(DeleteRows node, SqlWriter out) {
        if (node.using().isEmpty()) {
            DeleteRenderer.render(node, out);
            return;
        }
        HintRenderer.begin("delete", node.hints(), out);
        out.sql("from ")
                .node(node.table())
                .sql(" using ")
                .list(node.using(), ", ")
                .node(new WhereClause(node.where()));
        returning(node, out);
        HintRenderer.end(node.hints(), out);
    }

    private static void returning(RowChange node, SqlWriter out) {
        if (!node.returning().isEmpty()) {
            out.node(new JoinedReturning(node.returning()));
        }
    }

    /** {@code update t, s set t.a = … where …}, as in MySQL and MariaDB. */
    public static void updateOfSeveralTables(UpdateRows node, SqlWriter out) {
        if (node.from().isEmpty()) {
            UpdateRenderer.render(node, out);
            return;
        }
        HintRenderer.begin("update", node.hints(), out);
        out.list(tables(node.table(), node.from()), ", ").sql(" set ");
        String separator = "";
        for (Assignment assignment : node.assignments()) {
            Expression value = assignment.value();
            out.sql(separator);
            name(node.table(), out);
            out.sql(".").node(new ColumnName(assignment.column())).sql(" = ").node(new StoredValue(value));
            separator = ", ";
        }
        out.node(new WhereClause(node.where()));
        HintRenderer.end(node.hints(), out);
    }

    /** {@code delete t from t, s where …}, as in MySQL and MariaDB. */
    public static void deleteFromSeveralTables(DeleteRows node, SqlWriter out) {
        HintRenderer.begin("delete", node.hints(), out);
        name(node.table(), out);
        out.sql(" from ").list(tables(node.table(), node.using()), ", ").node(new WhereClause(node.where()));
        HintRenderer.end(node.hints(), out);
    }

    private static void name(TableRelation table, SqlWriter out) {
        String alias = table.alias();
        if (alias == null) {
            out.name(table.table().name());
        } else {
            out.name(alias);
        }
    }

    private static List<Relation> tables(TableRelation table, List<Relation> others) {
        List<Relation> tables = new ArrayList<>();
        tables.add(table);
        tables.addAll(others);
        return tables;
    }
}
