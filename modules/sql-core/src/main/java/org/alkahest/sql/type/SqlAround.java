package org.alkahest.sql.type;

import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;

/**
 * SQL that stands around a value, such as {@code ST_AsText(} and {@code )}.
 *
 * @param before written into SQL as it stands, before the value
 * @param after written into SQL as it stands, after the value
 */
public record SqlAround(String before, String after) {
    /** No SQL at all. */
    public static final SqlAround NOTHING = new SqlAround("", "");

    private static final String PLACE = "{0}";

    /**
     * Reads a template such as {@code ST_AsText({0})}, in which {@code {0}} is the place of the value.
     *
     * @throws StatementException ALK-1011 if there is no such place or more than one, or if SQL around it is neither a call
     *     nor in parentheses
     */
    public static SqlAround of(String template) {
        int place = template.indexOf(PLACE);
        if (place < 0 || template.indexOf(PLACE, place + 1) >= 0) {
            throw invalid(template, "It has one place for the value, which is written {0}.");
        }
        var around = new SqlAround(
                template.substring(0, place).stripLeading(),
                template.substring(place + PLACE.length()).stripTrailing());
        if (!around.isNothing() && !around.isOneValue()) {
            throw invalid(template, "The SQL around a value is a call, or stands in parentheses itself.");
        }
        return around;
    }

    private static StatementException invalid(String template, String why) {
        return new StatementException(
                ErrorCode.INVALID_DEFINITION,
                ErrorText.of(
                        "\"" + template + "\" cannot stand around the values of a type.",
                        why,
                        "Write a template such as lower({0}), or {0} alone for no SQL."));
    }

    private boolean isOneValue() {
        return before.contains("(") && after.endsWith(")");
    }

    public boolean isNothing() {
        return before.isEmpty() && after.isEmpty();
    }

    /** Whether the place is one of those between parentheses and commas, where any expression may stand. */
    public boolean takesAnyExpression() {
        String left = before.stripTrailing();
        String right = after.stripLeading();
        return isNothing()
                || ((left.endsWith("(") || left.endsWith(",")) && (right.startsWith(")") || right.startsWith(",")));
    }

    /** The SQL with a text in the place of the value. */
    public String around(String text) {
        return before + text + after;
    }
}
