package org.alkahest.dialect.mysql.family;

import java.util.HashMap;
import java.util.Map;
import org.alkahest.dialect.render.FunctionNames;
import org.alkahest.dialect.render.Renders;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.SqlWriter;

/** The forms of functions in both databases. */
final class FamilyFunctions {
    private FamilyFunctions() {}

    /**
     * Calls in these forms.
     *
     * @param own the forms that only one of the databases has, by the standard's name
     */
    static Renders<Call> with(Map<String, String> own) {
        Map<String, String> forms = new HashMap<>();
        numbers(forms);
        texts(forms);
        times(forms);
        forms.putAll(own);
        Renders<Call> renamed = FunctionNames.renamed(forms);
        return (node, out) -> call(node, renamed, out);
    }

    /** Points in time are stored as what they are in UTC, so the clock is asked for that; and for microseconds. */
    private static void call(Call node, Renders<Call> renamed, SqlWriter out) {
        switch (node.arguments().isEmpty() ? node.function() : "") {
            case "current_timestamp" -> out.sql("utc_timestamp(6)");
            case "localtimestamp" -> out.sql("current_timestamp(6)");
            case "current_time", "localtime" -> out.sql("current_time(6)");
            default -> renamed.render(node, out);
        }
    }

    /** Bits are those of an unsigned number, and a shift to the right forgets the sign. */
    private static void numbers(Map<String, String> forms) {
        // by itself it has six digits after the point
        forms.put("pi", "(pi() + 0e0)");
        forms.put("bitand", "cast({0} & {1} as signed)");
        forms.put("bitor", "cast({0} | {1} as signed)");
        forms.put("bitxor", "cast({0} ^ {1} as signed)");
        forms.put("bitnot", "cast(~ {0} as signed)");
        forms.put("lshift", "cast({0} << {1} as signed)");
        forms.put(
                "rshift",
                "case when {0} < 0 then cast(~ (~ {0} >> {1}) as signed) else cast({0} >> {1} as signed) end");
    }

    private static void texts(Map<String, String> forms) {
        forms.put(
                "split_part",
                "case when {2} > (char_length({0}) - char_length(replace({0}, {1}, ''))) / char_length({1}) + 1 then ''"
                        + " else substring_index(substring_index({0}, {1}, {2}), {1}, -1) end");
        forms.put("ascii", "cast(conv(hex(convert(left({0}, 1) using utf32)), 16, 10) as signed)");
        forms.put("char", "convert(char({0} using utf32) using utf8mb4)");
    }

    private static void times(Map<String, String> forms) {
        forms.put("make_date", "str_to_date(concat({0}, '-', {1}, '-', {2}), '%Y-%m-%d')");
        for (String part : new String[] {"year", "quarter", "month", "day", "hour", "minute", "second"}) {
            forms.put("extract_" + part, part + "({0})");
        }
        forms.put("extract_week", "week({0}, 3)");
        forms.put("extract_day_of_week", "(weekday({0}) + 1)");
        forms.put("extract_day_of_year", "dayofyear({0})");
        forms.put("extract_epoch", "floor(timestampdiff(microsecond, '1970-01-01', {0}) / 1000000)");
        forms.put("trunc_year", "date_format({0}, '%Y-01-01')");
        forms.put("trunc_quarter", "(makedate(year({0}), 1) + interval (quarter({0}) - 1) * 3 month)");
        forms.put("trunc_month", "date_format({0}, '%Y-%m-01')");
        forms.put("trunc_week", "(date({0}) - interval weekday({0}) day)");
        forms.put("trunc_day", "date({0})");
        forms.put("trunc_hour", "date_format({0}, '%Y-%m-%d %H:00:00')");
        forms.put("trunc_minute", "date_format({0}, '%Y-%m-%d %H:%i:00')");
        forms.put("trunc_second", "date_format({0}, '%Y-%m-%d %H:%i:%s')");
        forms.put("at_utc", "{0}");
        forms.put("from_utc", "cast({0} as datetime(6))");
        forms.put("add_months", "({0} + interval {1} month)");
        forms.put("add_days", "({0} + interval {1} day)");
        forms.put("add_microseconds", "({0} + interval {1} microsecond)");
        forms.put("days_between", "datediff({1}, {0})");
        forms.put("microseconds_between", "timestampdiff(microsecond, {0}, {1})");
    }
}
