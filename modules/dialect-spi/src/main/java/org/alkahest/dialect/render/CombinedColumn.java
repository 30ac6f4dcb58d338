package org.alkahest.dialect.render;

import org.alkahest.sql.tree.SqlWriter;

/**
 * A column of combined rows, in their ORDER BY: by the name it has in the first query.
 *
 * @param index the place in the select list, from 0
 */
public record CombinedColumn(String name, int index) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        out.name(name);
    }

    /** Writes the place, for databases that do not know the column of a joined table by its name. */
    public static void byPlace(CombinedColumn column, SqlWriter out) {
        out.sql(Integer.toString(column.index() + 1));
    }
}
