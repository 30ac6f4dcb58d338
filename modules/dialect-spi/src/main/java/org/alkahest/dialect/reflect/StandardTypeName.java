package org.alkahest.dialect.reflect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import java.util.Map;

/** Types of the information schema, whose names the SQL standard gives (ISO/IEC 9075-2, 6.1). */
final class StandardTypeName {
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("BOOLEAN", Types.BOOLEAN),
            Map.entry("SMALLINT", Types.SMALLINT),
            Map.entry("INTEGER", Types.INTEGER),
            Map.entry("BIGINT", Types.BIGINT),
            Map.entry("DECIMAL", Types.DECIMAL),
            Map.entry("NUMERIC", Types.NUMERIC),
            Map.entry("REAL", Types.REAL),
            Map.entry("FLOAT", Types.FLOAT),
            Map.entry("DOUBLE PRECISION", Types.DOUBLE),
            Map.entry("CHARACTER", Types.CHAR),
            Map.entry("CHARACTER VARYING", Types.VARCHAR),
            Map.entry("BINARY", Types.BINARY),
            Map.entry("BINARY VARYING", Types.VARBINARY),
            Map.entry("BINARY LARGE OBJECT", Types.BLOB),
            Map.entry("DATE", Types.DATE),
            Map.entry("TIME", Types.TIME),
            Map.entry("TIMESTAMP", Types.TIMESTAMP),
            Map.entry("TIMESTAMP WITH TIME ZONE", Types.TIMESTAMP_WITH_TIMEZONE));

    private static final Map<String, String> OTHER_WAYS = Map.ofEntries(
            Map.entry("character varying", "varchar"),
            Map.entry("character", "char"),
            Map.entry("binary varying", "varbinary"),
            Map.entry("clob", "character large object"),
            Map.entry("blob", "binary large object"),
            Map.entry("double", "double precision"),
            Map.entry("numeric", "decimal"),
            Map.entry("int", "integer"));

    private StandardTypeName() {}

    /** The other way to write the name of a type: {@code varchar(3)} for {@code character varying(3)}. */
    static String other(String name) {
        for (Map.Entry<String, String> way : OTHER_WAYS.entrySet()) {
            String from = way.getKey();
            if (name.equals(from) || name.startsWith(from + '(')) {
                return way.getValue() + name.substring(from.length());
            }
        }
        return name;
    }

    /**
     * A type as a driver would tell it, from five columns of a row behind its first: name, characters, digits, digits after the point, and
     * digits of seconds.
     */
    static NativeType of(String table, String column, ResultSet row) throws SQLException {
        String name = row.getString(2).toUpperCase(Locale.ROOT);
        int characters = row.getInt(3);
        int digits = row.getInt(4);
        int scale = row.getInt(5);
        int seconds = row.getInt(6);
        int length = characters > 0 ? characters : digits;
        return new NativeType(
                table,
                column,
                name,
                NUMBERS.getOrDefault(name, Types.OTHER),
                length,
                name.startsWith("TIME") ? seconds : scale);
    }
}
