package org.alkahest.dialect.mysql.family.reflect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alkahest.dialect.reflect.TypeReader;
import org.alkahest.sql.type.LabelType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/** Finds types by the {@code COLUMN_TYPE} of the information schema. */
public final class FamilyTypeReader {
    private static final Pattern NAME = Pattern.compile("([a-z]+)(?:\\((.*?)\\))?(.*)", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("'((?:[^'\\\\]++|''|\\\\.)*+)'", Pattern.DOTALL);
    private static final int UNSIGNED_BIGINT_DIGITS = 20;

    private final TypeReader types;

    public FamilyTypeReader(TypeReader types) {
        this.types = types;
    }

    /**
     * The type of a column.
     *
     * @param table and {@code column} make the name of an enum, which has none here
     * @param columnType as the database prints it
     */
    SqlType<?> type(String table, String column, String columnType) {
        String name = columnType.toLowerCase(Locale.ROOT);
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return types.unknown(columnType);
        }
        String word = parts.group(1);
        String inner = parts.group(2) == null ? "" : parts.group(2);
        boolean unsigned = parts.group(3).contains("unsigned");
        return switch (word) {
            case "tinyint" ->
                name.equals("tinyint(1)")
                        ? TypeReader.of(TypeKind.BOOLEAN)
                        : integer(name, unsigned ? 3 : 4, TypeReader.of(TypeKind.SMALLINT));
            case "smallint" ->
                integer(name, unsigned ? 5 : 6, TypeReader.of(unsigned ? TypeKind.INTEGER : TypeKind.SMALLINT));
            case "mediumint" -> integer(name, unsigned ? 8 : 9, TypeReader.of(TypeKind.INTEGER));
            case "int" ->
                integer(name, unsigned ? 10 : 11, TypeReader.of(unsigned ? TypeKind.BIGINT : TypeKind.INTEGER));
            case "bigint" ->
                integer(
                        name,
                        UNSIGNED_BIGINT_DIGITS,
                        unsigned ? TypeReader.decimal(UNSIGNED_BIGINT_DIGITS, 0) : TypeReader.of(TypeKind.BIGINT));
            case "decimal" -> decimal(name, inner);
            case "float" -> types.named(name, TypeReader.of(TypeKind.REAL));
            case "double" -> types.named(name, TypeReader.of(TypeKind.DOUBLE));
            case "year" -> types.named(name, TypeReader.of(TypeKind.INTEGER));
            case "bit" -> types.named(name, TypeReader.of(inner.equals("1") ? TypeKind.BOOLEAN : TypeKind.BLOB));
            case "varchar" -> sized(name, TypeKind.VARCHAR, inner);
            case "char" -> sized(name, TypeKind.CHAR, inner);
            case "longtext" -> TypeReader.of(TypeKind.TEXT);
            case "tinytext", "text", "mediumtext" -> types.named(word, TypeReader.of(TypeKind.TEXT));
            case "varbinary" -> sized(name, TypeKind.VARBINARY, inner);
            case "longblob" -> TypeReader.of(TypeKind.BLOB);
            case "binary", "tinyblob", "blob", "mediumblob" -> types.named(name, TypeReader.of(TypeKind.BLOB));
            case "date" -> TypeReader.of(TypeKind.DATE);
            case "time" -> types.named(name, TypeReader.of(TypeKind.TIME));
            case "datetime" -> types.named(name, TypeReader.of(TypeKind.TIMESTAMP));
            case "timestamp" -> types.named(name, TypeReader.of(TypeKind.TIMESTAMP));
            case "json" -> types.named("json", TypeReader.of(TypeKind.JSON));
            case "uuid" -> TypeReader.of(TypeKind.UUID);
            case "geometry", "point", "linestring", "polygon", "multipoint", "multilinestring", "multipolygon" ->
                types.named(name, TypeReader.of(TypeKind.BLOB));
            case "geometrycollection", "geomcollection", "vector" -> types.named(name, TypeReader.of(TypeKind.BLOB));
            case "enum" -> new LabelType(null, table + '_' + column, labels(columnType));
            case "set" -> types.unknown(set(labels(columnType)));
            default -> types.unknown(name);
        };
    }

    /** A type with a length; one of 0, which nothing but the empty text has, is a type of that very name. */
    private SqlType<?> sized(String name, TypeKind kind, String inner) {
        int length = length(inner);
        return length == 0 ? types.named(name, TypeReader.of(kind)) : TypeReader.of(kind, length);
    }

    /** The name of a set, whose labels have no commas. */
    private static String set(List<String> labels) {
        return labels.stream()
                .map(label -> '\'' + label.replace("'", "''") + '\'')
                .collect(Collectors.joining(",", "set(", ")"));
    }

    /** A type of whole numbers. The width that the database gives it by itself says nothing, except where zeros are printed. */
    private SqlType<?> integer(String name, int usualWidth, SqlType<?> values) {
        String said = name.contains("zerofill") ? name : name.replace("(" + usualWidth + ")", "");
        return said.equals("int") ? values : types.named(said, values);
    }

    private SqlType<?> decimal(String name, String inner) {
        String[] digits = inner.split(",", -1);
        return types.named(
                name,
                TypeReader.decimal(
                        Integer.parseInt(digits[0].strip()),
                        digits.length > 1 ? Integer.parseInt(digits[1].strip()) : 0));
    }

    private static int length(String inner) {
        return inner.isEmpty() ? 0 : Integer.parseInt(inner);
    }

    private static List<String> labels(String columnType) {
        List<String> labels = new ArrayList<>();
        Matcher label = LABEL.matcher(columnType);
        while (label.find()) {
            labels.add(ToldText.unquoted(label.group(1)));
        }
        return labels;
    }
}
