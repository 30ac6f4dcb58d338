package org.alkahest.dialect.render;

import org.alkahest.sql.tree.SqlWriter;

/** What follows the table where a row of nothing but defaults is inserted, with the space before it. */
public record DefaultRow() implements Fragment {
    @Override
    public void render(SqlWriter out) {
        out.sql(" default values");
    }
}
