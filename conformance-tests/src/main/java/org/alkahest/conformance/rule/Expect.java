package org.alkahest.conformance.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** The comparisons that rules make. Each throws an {@link AssertionFailedError} that shows both sides. */
public final class Expect {
    private static final int SHOWN = 600;

    private Expect() {}

    /** The cells of an expected row; null for SQL NULL. */
    public static List<@Nullable Object> cells(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    /** That two values are equal: rows by their cells, bytes by content, decimal numbers by their value. */
    public static void equal(String what, @Nullable Object expected, @Nullable Object actual) {
        Object wanted = Canonical.of(expected);
        Object found = Canonical.of(actual);
        if (wanted == null ? found != null : !wanted.equals(found)) {
            throw new AssertionFailedError(
                    what + ": expected " + shown(wanted) + ", but got " + shown(found), wanted, found);
        }
    }

    /** That two lists have the same elements, in whatever order. */
    public static void sameElements(String what, List<?> expected, List<?> actual) {
        equal(what + ", in any order", sorted(expected), sorted(actual));
    }

    private static List<@Nullable Object> sorted(List<?> values) {
        List<@Nullable Object> sorted = new ArrayList<>(Canonical.ofAll(values));
        sorted.sort(Comparator.comparing(String::valueOf));
        return sorted;
    }

    /** That something holds. */
    public static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionFailedError(otherwise);
        }
    }

    private static String shown(@Nullable Object value) {
        String text = value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
        String kind = value == null || value instanceof List
                ? ""
                : " (" + value.getClass().getSimpleName() + ")";
        return (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… of " + text.length() + " characters")
                + kind;
    }
}
