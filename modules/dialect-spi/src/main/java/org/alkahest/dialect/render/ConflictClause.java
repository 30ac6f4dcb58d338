package org.alkahest.dialect.render;

import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Conflict;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.SqlWriter;

/** What follows an INSERT that answers a conflict, with the space before it: ON CONFLICT. */
public record ConflictClause(InsertRow insert, Conflict conflict) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        out.sql(" on conflict");
        if (conflict.constraint() != null) {
            out.sql(" on constraint ").name(conflict.constraint());
        }
        String separator = " (";
        for (ColumnRef column : conflict.columns()) {
            out.sql(separator).node(new ColumnName(column));
            separator = ", ";
        }
        out.sql(conflict.columns().isEmpty() ? "" : ")").node(new WhereClause(conflict.predicate()));
        if (conflict.assignments().isEmpty()) {
            out.sql(" do nothing");
        } else {
            out.sql(" do update set ").list(conflict.assignments(), ", ").node(new WhereClause(conflict.where()));
        }
    }
}
