package org.alkahest.engine;

import java.util.List;
import java.util.Optional;

/**
 * How a database executes a statement, in its own words. What they say differs from database to database, and from version
 * to version.
 *
 * @param sql the text of the statement that was explained, with placeholders for its values
 * @param analyzed whether the statement was executed, and the plan tells what was measured
 * @param lines the plan for people, as the database's own tool prints it, without line breaks; the lines of the JSON where
 *     that was asked for
 * @param json the plan as JSON, if it was asked for
 */
public record Plan(String sql, boolean analyzed, List<String> lines, Optional<String> json) {
    public Plan {
        lines = List.copyOf(lines);
    }

    /** The lines. */
    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
