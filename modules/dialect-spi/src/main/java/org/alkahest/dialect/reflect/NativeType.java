package org.alkahest.dialect.reflect;

import java.sql.Types;
import java.util.Locale;

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

    /** The name in lower case, with a length where the type has one and the driver leaves it out. */
    public String fullName() {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("(") || length <= 0) {
            return lower;
        }
        return switch (jdbcType) {
            case Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR, Types.BINARY, Types.VARBINARY -> lower + '('
                    + length + ')';
            case Types.DECIMAL, Types.NUMERIC -> lower + '(' + length + ", " + scale + ')';
            default -> lower;
        };
    }
}
