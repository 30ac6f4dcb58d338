package org.alkahest.dialect.type;

/** Names of types. */
final class BindingName {
    private BindingName() {}

    /** The name without what stands in parentheses: {@code timestamp with time zone} for one of six digits. */
    static String withoutLength(String sqlName) {
        int open = sqlName.indexOf('(');
        int close = sqlName.indexOf(')', open);
        return open < 0 || close < 0 ? sqlName : sqlName.substring(0, open) + sqlName.substring(close + 1);
    }
}
