package org.alkahest.dialect.reflect;

import java.util.Locale;
import org.alkahest.sql.schema.Numbering;
import org.jspecify.annotations.Nullable;

/**
 * What a declaration says of numbers of which the database tells everything: what it fills in by itself, by the rules of the SQL
 * standard, was not declared.
 *
 * @param lowest the lowest number of the type
 * @param highest the highest number of the type
 * @param cache how many numbers the database takes ahead by itself
 */
public record DeclaredNumbering(long lowest, long highest, long cache) {

    /**
     * For a type by its name in SQL: {@code tinyint}, {@code smallint}, {@code integer}, in upper or lower case; every other one is
     * taken for {@code bigint}.
     */
    public static DeclaredNumbering ofType(String type, long cache) {
        long highest = switch (type.toLowerCase(Locale.ROOT)) {
            case "tinyint" -> Byte.MAX_VALUE;
            case "smallint" -> Short.MAX_VALUE;
            case "integer", "int" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
        return new DeclaredNumbering(-highest - 1, highest, cache);
    }

    /**
     * What of it was declared.
     *
     * @param ahead how many numbers are taken ahead; null where the database does not say
     */
    public Numbering of(long start, long increment, long minimum, long maximum, boolean cycles, @Nullable Long ahead) {
        boolean up = increment > 0;
        // what has no bound of its own begins at 1, or at -1 where it counts down
        boolean unbounded = up ? minimum == lowest : maximum == highest;
        boolean usualMinimum = minimum == lowest || (up && minimum == 1);
        boolean usualMaximum = maximum == highest || (!up && maximum == -1);
        long usualStart = unbounded ? (up ? 1 : -1) : (up ? minimum : maximum);
        return new Numbering(
                start == usualStart ? null : Long.valueOf(start),
                increment == 1 ? null : Long.valueOf(increment),
                usualMinimum ? null : Long.valueOf(minimum),
                usualMaximum ? null : Long.valueOf(maximum),
                cycles,
                ahead == null || ahead == cache || ahead < 1 ? null : ahead);
    }
}
