package org.alkahest.dialect.h2;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.alkahest.dialect.render.FunctionNames;
import org.alkahest.dialect.render.Renders;
import org.alkahest.dialect.render.TypedPlaceholders;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.SqlWriter;

/** The forms of functions in H2. */
final class H2Functions {
    private static final Renders<Call> RENAMED = FunctionNames.renamed(forms());
    private static final Renders<Call> CALLS = TypedPlaceholders.calls(RENAMED);

    private static final Set<String> BITS = Set.of("bitand", "bitor", "bitxor", "lshift", "rshift");

    private H2Functions() {}

    /** A column gives its type to a placeholder, though not in operations on bits. */
    static void call(Call call, SqlWriter out) {
        if (BITS.contains(call.function())) {
            RENAMED.render(TypedPlaceholders.typed(call), out);
        } else if (H2Quotients.isEndless(call)) {
            H2Quotients.mean(call, out);
        } else {
            CALLS.render(call, out);
        }
    }

    private static Map<String, String> forms() {
        Map<String, String> forms = new HashMap<>();
        // in a replacement, H2 has the backslash and the dollar of java.util.regex
        forms.put("regexp_replace", "regexp_replace({0}, {1}, replace(replace({2}, '\\', '\\\\'), '$', '\\$'))");
        forms.put(
                "make_date",
                "dateadd(day, {2} - 1, dateadd(month, {1} - 1, dateadd(year, {0} - 1, date '0001-01-01')))");
        forms.put("extract_week", "extract(iso_week from {0})");
        forms.put("extract_day_of_week", "extract(iso_day_of_week from {0})");
        for (String part :
                new String[] {"year", "quarter", "month", "day", "day_of_year", "hour", "minute", "second"}) {
            forms.put("extract_" + part, "extract(" + part + " from {0})");
        }
        forms.put("extract_epoch", "floor(extract(epoch from {0}))");
        for (String unit : new String[] {"year", "quarter", "month", "day", "hour", "minute", "second"}) {
            forms.put("trunc_" + unit, "date_trunc(" + unit + ", {0})");
        }
        // the unit "week" begins on the day of the locale
        forms.put("trunc_week", "dateadd(day, 1 - extract(iso_day_of_week from {0}), date_trunc(day, {0}))");
        // a timestamp would be taken for one of the session's zone, so the value keeps its zone
        forms.put("at_utc", "({0} at time zone 'UTC')");
        forms.put("from_utc", "{0}");
        forms.put("add_months", "dateadd(month, {1}, {0})");
        forms.put("add_days", "dateadd(day, {1}, {0})");
        forms.put("add_microseconds", "dateadd(microsecond, {1}, {0})");
        forms.put("days_between", "datediff(day, {0}, {1})");
        forms.put("microseconds_between", "datediff(microsecond, {0}, {1})");
        return forms;
    }
}
