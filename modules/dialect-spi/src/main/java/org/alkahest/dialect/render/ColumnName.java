package org.alkahest.dialect.render;

import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.SqlWriter;

/** A column without its table in front, as in the column list of INSERT, the targets of SET, and definitions. */
public record ColumnName(ColumnRef column) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        out.name(column.name());
    }
}
