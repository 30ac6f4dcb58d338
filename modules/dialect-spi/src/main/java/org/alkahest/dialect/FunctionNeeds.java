package org.alkahest.dialect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.sql.tree.Call;
import org.jspecify.annotations.Nullable;

/** The capabilities that functions need. */
final class FunctionNeeds {
    private static final Map<String, Capability> BY_NAME = new HashMap<>();

    static {
        needs(Capability.BIT_OPERATIONS, "bitand", "bitor", "bitxor", "bitnot", "lshift", "rshift");
        needs(Capability.MATHEMATICAL_FUNCTIONS, "power", "sqrt", "exp", "ln", "log10");
        needs(Capability.MATHEMATICAL_FUNCTIONS, "sin", "cos", "tan", "asin", "acos", "atan", "atan2");
        needs(Capability.MATHEMATICAL_FUNCTIONS, "degrees", "radians", "pi", "floor", "ceiling", "sign");
        needs(Capability.GREATEST_AND_LEAST, "greatest", "least");
        needs(Capability.RANDOM_NUMBERS, "rand");
        needs(Capability.REGULAR_EXPRESSIONS, "regexp_like", "regexp_replace");
        needs(Capability.CONCAT_WITH_SEPARATOR, "concat_ws");
        needs(Capability.SPLIT_PART, "split_part");
        needs(Capability.LEFT_AND_RIGHT, "left", "right");
        needs(Capability.TEXT_PADDING, "lpad", "rpad", "repeat");
        needs(Capability.REVERSE, "reverse");
        for (String part : List.of(
                "year",
                "quarter",
                "month",
                "week",
                "day",
                "day_of_week",
                "day_of_year",
                "hour",
                "minute",
                "second",
                "epoch")) {
            needs(Capability.DATE_AND_TIME_FUNCTIONS, "extract_" + part);
            needs(Capability.DATE_TRUNCATION, "trunc_" + part);
        }
        needs(Capability.DATE_AND_TIME_FUNCTIONS, "add_months", "add_days", "add_microseconds");
        needs(Capability.MAKE_DATE, "make_date");
        needs(Capability.DATE_AND_TIME_FUNCTIONS, "days_between", "microseconds_between");
    }

    private FunctionNeeds() {}

    private static void needs(Capability capability, String... functions) {
        for (String function : functions) {
            BY_NAME.put(function, capability);
        }
    }

    /** What a call needs; null where every database has the function, or nobody here knows it. */
    static @Nullable Capability of(Call call) {
        return BY_NAME.get(call.function());
    }
}
