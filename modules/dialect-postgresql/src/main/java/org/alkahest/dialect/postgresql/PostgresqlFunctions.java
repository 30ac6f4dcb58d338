package org.alkahest.dialect.postgresql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.dialect.render.FunctionNames;
import org.alkahest.dialect.render.Renders;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.IsNull;
import org.alkahest.sql.tree.Logical;
import org.alkahest.sql.tree.LogicalOperator;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.SqlWriter;

/** The forms of functions in PostgreSQL. */
final class PostgresqlFunctions {
    private static final Renders<Call> RENAMED = FunctionNames.renamed(forms());

    private PostgresqlFunctions() {}

    static void call(Call call, SqlWriter out) {
        switch (call.arguments().size() < 2 ? "" : call.function()) {
            case "greatest", "least" -> unlessNull(call, out);
            default -> RENAMED.render(call, out);
        }
    }

    /** By itself PostgreSQL leaves NULL out of the choice. */
    private static void unlessNull(Call call, SqlWriter out) {
        List<Expression> nulls = new ArrayList<>();
        call.arguments().forEach(argument -> nulls.add(new IsNull(argument, false)));
        out.sql("case when ")
                .operand(new Logical(LogicalOperator.OR, nulls), Precedence.OR)
                .sql(" then null else ");
        RENAMED.render(call, out);
        out.sql(" end");
    }

    private static Map<String, String> forms() {
        Map<String, String> forms = new HashMap<>();
        forms.put("rand", "random");
        forms.put("char", "chr");
        forms.put("bitand", "({0} & {1})");
        forms.put("bitor", "({0} | {1})");
        forms.put("bitxor", "({0} # {1})");
        forms.put("bitnot", "(~ {0})");
        forms.put("lshift", "({0} << {1})");
        forms.put("rshift", "({0} >> {1})");
        forms.put("regexp_like", "({0} ~ {1})");
        forms.put("regexp_replace", "regexp_replace({0}, {1}, replace({2}, '\\', '\\\\'), 'g')");
        for (String part : new String[] {"year", "quarter", "month", "week", "day", "hour", "minute"}) {
            forms.put("extract_" + part, "extract(" + part + " from {0})");
        }
        forms.put("extract_second", "floor(extract(second from {0}))");
        forms.put("extract_day_of_week", "extract(isodow from {0})");
        forms.put("extract_day_of_year", "extract(doy from {0})");
        forms.put("extract_epoch", "floor(extract(epoch from {0}))");
        for (String unit : new String[] {"year", "quarter", "month", "week", "day", "hour", "minute", "second"}) {
            forms.put("trunc_" + unit, "date_trunc('" + unit + "', {0})");
        }
        forms.put("at_utc", "({0} at time zone 'UTC')");
        forms.put("from_utc", "({0} at time zone 'UTC')");
        forms.put("add_months", "({0} + make_interval(months => {1}))");
        forms.put("add_days", "({0} + make_interval(days => {1}))");
        forms.put("add_microseconds", "({0} + {1} * interval '1 microsecond')");
        forms.put("days_between", "({1} - {0})");
        forms.put("microseconds_between", "cast(extract(epoch from ({1} - {0})) * 1000000 as bigint)");
        return forms;
    }
}
