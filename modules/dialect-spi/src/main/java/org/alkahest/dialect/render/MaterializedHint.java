package org.alkahest.dialect.render;

import org.alkahest.sql.tree.SqlWriter;
import org.jspecify.annotations.Nullable;

/**
 * The wish that a common table expression be computed by itself, or as part of what reads it, with a space behind it. The
 * standard knows no such wish and writes nothing: the rows are the same.
 *
 * @param materialized null for no wish
 */
public record MaterializedHint(@Nullable Boolean materialized) implements Fragment {

    /** For databases that take the wish, to be put into a {@link Rendering} for this class. */
    public static void write(MaterializedHint hint, SqlWriter out) {
        if (hint.materialized() != null) {
            out.sql(hint.materialized() ? "materialized " : "not materialized ");
        }
    }

    @Override
    public void render(SqlWriter out) {}
}
