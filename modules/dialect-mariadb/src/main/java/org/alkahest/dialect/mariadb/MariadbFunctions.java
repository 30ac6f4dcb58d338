package org.alkahest.dialect.mariadb;

import java.util.Map;

/** The forms of functions that only MariaDB has. */
final class MariadbFunctions {
    /** Patterns heed the case of letters, which a collation would not. */
    static final Map<String, String> FORMS = Map.of(
            "regexp_like", "({0} regexp concat('(?-i)', {1}))",
            "regexp_replace", "regexp_replace({0}, concat('(?-i)', {1}), replace({2}, '\\\\', '\\\\\\\\'))");

    private MariadbFunctions() {}
}
