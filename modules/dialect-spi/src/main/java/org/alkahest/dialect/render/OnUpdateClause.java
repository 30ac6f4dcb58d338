package org.alkahest.dialect.render;

import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.tree.SqlWriter;

/** What lets the database set a column to the local time at each UPDATE, with the space before it. No standard has it. */
public record OnUpdateClause(ColumnDefinition column) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        out.sql(" on update localtimestamp");
    }
}
