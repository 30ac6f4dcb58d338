package org.alkahest.dialect.render;

import org.alkahest.sql.tree.Comment;
import org.alkahest.sql.tree.Hints;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.SqlWriter;
import org.jspecify.annotations.Nullable;

/** Comments and hints, each with the space that belongs to it; those for other dialects are left out. */
final class HintRenderer {
    private HintRenderer() {}

    static void comments(Hints hints, SqlWriter out) {
        for (String comment : hints.comments()) {
            out.sql(Comment.of(comment)).sql(" ");
        }
    }

    /** Writes the first word of a statement, with what stands in front of it and behind it. */
    static void begin(String keyword, Hints hints, SqlWriter out) {
        comments(hints, out);
        out.sql(keyword).sql(" ");
        for (Hints.Hint hint : hints.hints()) {
            if (isMeant(hint, Hints.Place.KEYWORD, out)) {
                out.sql(hint.text()).sql(" ");
            }
        }
    }

    static void behind(Relation table, Hints hints, SqlWriter out) {
        for (Hints.Hint hint : hints.hints()) {
            if (isMeant(hint, Hints.Place.TABLE, out) && isOf(hint.table(), table)) {
                out.sql(" ").sql(hint.text());
            }
        }
    }

    private static boolean isOf(@Nullable Relation hinted, Relation table) {
        return hinted != null && hinted.source().equals(table.source());
    }

    static void end(Hints hints, SqlWriter out) {
        for (Hints.Hint hint : hints.hints()) {
            if (isMeant(hint, Hints.Place.END, out)) {
                out.sql(" ").sql(hint.text());
            }
        }
    }

    private static boolean isMeant(Hints.Hint hint, Hints.Place place, SqlWriter out) {
        return hint.place() == place && hint.dialect().equals(out.dialectId());
    }
}
