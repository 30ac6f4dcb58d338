package org.alkahest.dialect.sqlite;

import java.util.HashMap;
import java.util.Map;
import org.alkahest.dialect.render.FunctionNames;
import org.alkahest.dialect.render.Renders;
import org.alkahest.sql.tree.Call;

/**
 * The forms of functions in SQLite. Dates and times are texts of a fixed width, see
 * {@link org.alkahest.dialect.type.IsoText}, so a part of one stands at a fixed place: from the left for dates, from the
 * right for times, which end alike in a time and a timestamp. SQLite's own functions would round microseconds, some of them
 * into the next second.
 */
final class SqliteFunctions {
    static final Renders<Call> RENAMED = FunctionNames.renamed(forms());

    /** Microseconds since the first day of year 1, so that they are never negative. */
    private static final String MICROSECONDS =
            "((strftime('%s', substr({0}, 1, 19)) + 62135596800) * 1000000" + " + substr({0}, 21, 6))";

    private SqliteFunctions() {}

    private static Map<String, String> forms() {
        Map<String, String> forms = new HashMap<>();
        numbers(forms);
        texts(forms);
        parts(forms);
        truncations(forms);
        sums(forms);
        return forms;
    }

    private static void numbers(Map<String, String> forms) {
        forms.put("bitand", "({0} & {1})");
        forms.put("bitor", "({0} | {1})");
        forms.put("bitxor", "(({0} | {1}) - ({0} & {1}))");
        forms.put("bitnot", "(~ {0})");
        forms.put("lshift", "({0} << {1})");
        forms.put("rshift", "({0} >> {1})");
        forms.put("greatest", "max({*})");
        forms.put("least", "min({*})");
        forms.put("rand", "(abs(random() % 9007199254740992) / 9007199254740992.0)");
    }

    private static void texts(Map<String, String> forms) {
        String filling = "replace(hex(zeroblob({1})), '00', {2})";
        forms.put("char_length", "length");
        forms.put("left", "substr({0}, 1, {1})");
        forms.put("right", "substr({0}, max(length({0}) - {1}, 0) + 1)");
        forms.put("lpad", "(substr(" + filling + ", 1, max({1} - length({0}), 0)) || substr({0}, 1, {1}))");
        forms.put("rpad", "substr({0} || " + filling + ", 1, {1})");
        forms.put("repeat", "replace(hex(zeroblob({1})), '00', {0})");
        forms.put("position", "instr({1}, {0})");
        forms.put("ascii", "unicode");
    }

    private static void parts(Map<String, String> forms) {
        forms.put("make_date", "printf('%04d-%02d-%02d', {0}, {1}, {2})");
        forms.put("extract_year", "substr({0}, 1, 4)");
        forms.put("extract_quarter", "((substr({0}, 6, 2) + 2) / 3)");
        forms.put("extract_month", "substr({0}, 6, 2)");
        // the week has the number of its Thursday
        forms.put("extract_week", "((strftime('%j', substr({0}, 1, 10), '-3 days', 'weekday 4') - 1) / 7 + 1)");
        forms.put("extract_day", "substr({0}, 9, 2)");
        forms.put("extract_day_of_week", "((strftime('%w', substr({0}, 1, 10)) + 6) % 7 + 1)");
        forms.put("extract_day_of_year", "strftime('%j', substr({0}, 1, 10))");
        forms.put("extract_hour", "substr({0}, -15, 2)");
        forms.put("extract_minute", "substr({0}, -12, 2)");
        forms.put("extract_second", "substr({0}, -9, 2)");
        forms.put("extract_epoch", "strftime('%s', substr({0}, 1, 19))");
    }

    /** What is cut off is replaced by the end of a text, which is shorter for a date than for a timestamp. */
    private static void truncations(Map<String, String> forms) {
        String quarter = "printf('%02d', (substr({0}, 6, 2) - 1) / 3 * 3 + 1)";
        String monday = "strftime('%Y-%m-%d', substr({0}, 1, 10), 'weekday 0', '-6 days')";
        forms.put("trunc_year", "(substr({0}, 1, 4) || substr('-01-01 00:00:00.000000', 1, length({0}) - 4))");
        forms.put(
                "trunc_quarter",
                "(substr({0}, 1, 5) || " + quarter + " || substr('-01 00:00:00.000000', 1, length({0}) - 7))");
        forms.put("trunc_month", "(substr({0}, 1, 7) || substr('-01 00:00:00.000000', 1, length({0}) - 7))");
        forms.put("trunc_week", "(" + monday + " || substr(' 00:00:00.000000', 1, length({0}) - 10))");
        forms.put("trunc_day", "(substr({0}, 1, 10) || substr(' 00:00:00.000000', 1, length({0}) - 10))");
        forms.put("trunc_hour", "(substr({0}, 1, 13) || ':00:00.000000')");
        forms.put("trunc_minute", "(substr({0}, 1, 16) || ':00.000000')");
        forms.put("trunc_second", "(substr({0}, 1, 19) || '.000000')");
        forms.put("at_utc", "{0}");
        forms.put("from_utc", "{0}");
    }

    private static void sums(Map<String, String> forms) {
        String first = "substr({0}, 1, 7) || '-01', {1} || ' months'";
        String later = "(" + MICROSECONDS + " + {1})";
        // the day, or the last one of the month
        forms.put(
                "add_months",
                "(min(strftime('%Y-%m-', " + first + ") || substr({0}, 9, 2), strftime('%Y-%m-%d', " + first
                        + ", '+1 month', '-1 day')) || substr({0}, 11))");
        forms.put("add_days", "(strftime('%Y-%m-%d', substr({0}, 1, 10), {1} || ' days') || substr({0}, 11))");
        forms.put(
                "add_microseconds",
                "(strftime('%Y-%m-%d %H:%M:%S', " + later + " / 1000000 - 62135596800, 'unixepoch')"
                        + " || printf('.%06d', " + later + " % 1000000))");
        forms.put("days_between", "cast(julianday({1}) - julianday({0}) as integer)");
        forms.put("microseconds_between", "(" + MICROSECONDS.replace("{0}", "{1}") + " - " + MICROSECONDS + ")");
    }
}
