package org.alkahest.dialect.render;

import org.alkahest.sql.tree.SqlWriter;

/** A column of the result by the name it has in the select list, as ORDER BY may use it. */
public record OutputName(String name) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        out.name(name);
    }
}
