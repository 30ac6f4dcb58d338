package org.alkahest.dialect.render;

import org.alkahest.sql.schema.Index;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.SqlWriter;

/** WHERE of CREATE INDEX, with the space before it; nothing for an index of all rows. */
public record IndexFilter(Index index) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        Expression where = index.where();
        if (where != null) {
            out.sql(" where ").node(Unqualified.columns(where));
        }
    }
}
