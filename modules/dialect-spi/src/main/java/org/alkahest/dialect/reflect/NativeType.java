package org.alkahest.dialect.reflect;

import java.sql.Types;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The type of a column as a driver names it.
 *
 * @param table the table of the column
 * @param column the column
 * @param name the database's name, perhaps with a length in parentheses
 * @param jdbcType one of {@link Types}
 * @param length characters, bytes or digits; 0 where the type has none
 * @param scale digits after the point, of a number or of seconds; 0 where the type has none
 */
public record NativeType(String table, String column, String name, int jdbcType, int length, int scale) {
    private static final Pattern WITH_LENGTH = Pattern.compile("char|binary");
    private static final Pattern WITH_DIGITS = Pattern.compile("dec|decimal|numeric|number");
    private static final Pattern WORD = Pattern.compile("^\\w+");
    private static final int NANOSECONDS = 9;

    /** The same by another name. */
    public NativeType withName(String newName) {
        return new NativeType(table, column, newName, jdbcType, length, scale);
    }

    /** The same of another length and scale. */
    public NativeType withSize(int newLength, int newScale) {
        return new NativeType(table, column, name, jdbcType, newLength, newScale);
    }

    /** The name in lower case, with a length where the type has one and the driver leaves it out. */
    public String fullName() {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("(")) {
            return lower;
        }
        return switch (jdbcType) {
            case Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR, Types.BINARY, Types.VARBINARY ->
                length > 0 && WITH_LENGTH.matcher(lower).find() ? lower + '(' + length + ')' : lower;
            case Types.DECIMAL, Types.NUMERIC ->
                length > 0 && WITH_DIGITS.matcher(lower).matches() ? lower + '(' + length + ", " + scale + ')' : lower;
            case Types.TIME, Types.TIMESTAMP, Types.TIME_WITH_TIMEZONE, Types.TIMESTAMP_WITH_TIMEZONE ->
                scale > 0 && scale <= NANOSECONDS ? WORD.matcher(lower).replaceFirst("$0(" + scale + ')') : lower;
            default -> lower;
        };
    }
}
