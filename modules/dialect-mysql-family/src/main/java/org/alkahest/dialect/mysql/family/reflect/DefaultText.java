package org.alkahest.dialect.mysql.family.reflect;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of DEFAULT from what a catalog tells. MySQL keeps a value in parentheses as an expression and prints it otherwise than the value
 * alone: both become the same text here.
 */
final class DefaultText {
    private static final Set<String> NUMBERS =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "year");
    private static final Set<String> BYTES = Set.of("binary", "varbinary");
    private static final Pattern CLOCK =
            Pattern.compile("(?:current_timestamp|now)(?:\\(([0-9]?)\\))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEGATIVE = Pattern.compile("-\\(([0-9][0-9.e+-]*)\\)");
    private static final Pattern BITS = Pattern.compile("b'([01]{1,64})'");

    private DefaultText() {}

    /**
     * The text of a catalog that tells SQL.
     *
     * @return null for no default
     */
    static @Nullable String ofSql(String told) {
        String sql = ToldText.withoutParentheses(told);
        return sql.equalsIgnoreCase("null") ? null : plain(sql);
    }

    /**
     * The text of a catalog that tells a value.
     *
     * @param type the word of the column's type
     */
    static String ofValue(String told, String type) {
        Matcher bits = BITS.matcher(told);
        if (type.equals("bit") && bits.matches()) {
            return Long.toUnsignedString(Long.parseUnsignedLong(bits.group(1), 2));
        }
        return NUMBERS.contains(type) || BYTES.contains(type) ? told : ToldText.quoted(told);
    }

    private static String plain(String sql) {
        Matcher clock = CLOCK.matcher(sql);
        if (clock.matches()) {
            String digits = clock.group(1);
            return digits == null || digits.isEmpty() ? "current_timestamp" : "current_timestamp(" + digits + ')';
        }
        Matcher negative = NEGATIVE.matcher(sql);
        if (negative.matches()) {
            return '-' + negative.group(1);
        }
        return ToldText.literal(sql).map(ToldText::quoted).orElse(sql);
    }
}
