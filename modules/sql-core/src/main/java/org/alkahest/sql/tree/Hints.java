package org.alkahest.sql.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says beside what it means: comments, and hints for single dialects. All of it is constant text, so it is
 * part of the shape.
 *
 * @param comments stand in front of the statement, in order; any text
 * @param hints written as they stand by the dialect they are meant for, in order, and by no other
 */
public record Hints(List<String> comments, List<Hint> hints) {
    /** Nothing. */
    public static final Hints NONE = new Hints(List.of(), List.of());

    public Hints {
        comments = List.copyOf(comments);
        hints = List.copyOf(hints);
    }

    /** Where a hint stands. */
    public enum Place {
        /** Behind the first word of the statement, such as SELECT. */
        KEYWORD,
        /** Behind a table of FROM and its alias. */
        TABLE,
        /** At the end of the statement. */
        END
    }

    /**
     * Text for one dialect.
     *
     * @param dialect the id of the dialect
     * @param table the table that it stands behind; null in other places
     */
    public record Hint(
            Place place,
            String dialect,
            String text,
            @Nullable TableRelation table) {
        public Hint {
            if ((place == Place.TABLE) != (table != null)) {
                throw new IllegalArgumentException("a hint at " + place + " with table " + table);
            }
        }
    }

    /** These and a comment. */
    public Hints withComment(String text) {
        List<String> more = new ArrayList<>(comments);
        more.add(text);
        return new Hints(more, hints);
    }

    /** These and a hint. */
    public Hints with(Hint hint) {
        List<Hint> more = new ArrayList<>(hints);
        more.add(hint);
        return new Hints(comments, more);
    }

    public boolean isEmpty() {
        return comments.isEmpty() && hints.isEmpty();
    }
}
