package org.alkahest.dialect.mysql;

import java.util.Map;

/** The forms of functions that only MySQL has. */
final class MysqlFunctions {
    /** Patterns heed the case of letters, and what a match is replaced by has characters that mean something else. */
    static final Map<String, String> FORMS = Map.of(
            "regexp_like", "regexp_like({0}, {1}, 'c')",
            "regexp_replace",
                    "regexp_replace({0}, {1}, replace(replace({2}, '\\\\', '\\\\\\\\'), '$', '\\\\$'), 1, 0, 'c')");

    private MysqlFunctions() {}
}
