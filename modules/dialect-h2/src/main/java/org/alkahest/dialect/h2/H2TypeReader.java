package org.alkahest.dialect.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alkahest.dialect.reflect.NativeType;
import org.alkahest.dialect.reflect.TypeReader;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.type.ArrayOf;
import org.alkahest.sql.type.LabelType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/** Finds the types of columns by the words of H2's information schema. */
final class H2TypeReader {
    private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern PARENTHESES = Pattern.compile("\\((\\d+)(?:, (\\d+))?\\)");
    private static final String ENUM = "ENUM(";
    private static final String ARRAY = " ARRAY";
    private static final long NO_LENGTH = 1_000_000_000L;
    private static final int ALL_DIGITS = 100_000;

    private final TypeReader types;

    H2TypeReader(TypeReader types) {
        this.types = types;
    }

    /**
     * A type in the words of {@code INFORMATION_SCHEMA}.
     *
     * @param name {@code DATA_TYPE}; of an interval with its fields, such as {@code INTERVAL SECOND}
     * @param length {@code CHARACTER_MAXIMUM_LENGTH}; 0 for none
     * @param precision {@code NUMERIC_PRECISION} as declared, {@code DATETIME_PRECISION} or {@code INTERVAL_PRECISION}; 0 for none
     * @param scale {@code NUMERIC_SCALE} as declared, or the digits of an interval's seconds
     */
    record Words(String name, long length, int precision, int scale) {}

    /** The type of a column as the driver tells it. */
    SqlType<?> type(NativeType column) {
        String name = column.name();
        if (isArray(column)) {
            return array(type(element(column)), name(column));
        }
        if (name.startsWith(ENUM)) {
            return new LabelType(null, column.table() + '_' + column.column(), labels(name));
        }
        return type(words(column));
    }

    /** Its name, as {@link #name(Words)} writes it. */
    static String name(NativeType column) {
        if (isArray(column)) {
            return name(element(column)) + " array";
        }
        String name = column.name();
        return name.startsWith(ENUM) ? "enum(" + name.substring(ENUM.length()) : name(words(column));
    }

    /** An array, or a type of its name where nobody reads elements of such a type, as of an array of arrays. */
    SqlType<?> array(SqlType<?> element, String name) {
        try {
            return new ArrayOf<>(element);
        } catch (StatementException notRead) {
            return types.unknown(name);
        }
    }

    private static boolean isArray(NativeType column) {
        return column.name().endsWith(ARRAY);
    }

    /** What the driver says in the name of an array alone. */
    private static NativeType element(NativeType array) {
        String name = array.name().substring(0, array.name().length() - ARRAY.length());
        Matcher parts = PARENTHESES.matcher(name);
        if (isArray(array.withName(name)) || !parts.find()) {
            return array.withName(name).withSize(0, 0);
        }
        int first = Integer.parseInt(parts.group(1));
        String second = parts.group(2);
        boolean temporal = name.startsWith("TIME");
        return array.withName(name.replace(parts.group(), ""))
                .withSize(temporal ? 0 : first, second == null ? (temporal ? first : 0) : Integer.parseInt(second));
    }

    private static Words words(NativeType column) {
        String name = column.name().equals("DECIMAL") ? "NUMERIC" : column.name();
        boolean temporal = name.startsWith("TIME");
        return new Words(name, column.length(), temporal ? column.scale() : column.length(), column.scale());
    }

    private static List<String> labels(String name) {
        List<String> labels = new ArrayList<>();
        Matcher label = LABEL.matcher(name);
        while (label.find()) {
            labels.add(label.group(1).replace("''", "'"));
        }
        return labels;
    }

    /** The name of a type with what stands in parentheses. */
    static String name(Words words) {
        String name = words.name().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "character varying", "character", "varchar_ignorecase", "binary varying", "binary" ->
                words.length() > 0 && words.length() < NO_LENGTH ? name + '(' + words.length() + ')' : name;
            case "decfloat" ->
                words.precision() > 0 && words.precision() < ALL_DIGITS ? name + '(' + words.precision() + ')' : name;
            case "numeric" -> "numeric(" + words.precision() + ", " + words.scale() + ')';
            case "time", "timestamp" -> name + '(' + words.precision() + ')';
            case "time with time zone", "timestamp with time zone" ->
                name.replaceFirst(" ", "(" + words.precision() + ") ");
            case "interval second", "interval day to second", "interval hour to second", "interval minute to second" ->
                name + '(' + words.precision() + ", " + words.scale() + ')';
            default -> name;
        };
    }

    /** The type that a declaration would give. */
    SqlType<?> type(Words words) {
        int length = words.length() < NO_LENGTH ? (int) words.length() : 0;
        String name = words.name().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "boolean" -> TypeReader.of(TypeKind.BOOLEAN);
            case "smallint" -> TypeReader.of(TypeKind.SMALLINT);
            case "integer" -> TypeReader.of(TypeKind.INTEGER);
            case "bigint" -> TypeReader.of(TypeKind.BIGINT);
            case "numeric" -> TypeReader.decimal(words.precision(), words.scale());
            case "decfloat" -> types.named(name(words), TypeReader.of(TypeKind.DECIMAL));
            case "real" -> TypeReader.of(TypeKind.REAL);
            case "double precision" -> TypeReader.of(TypeKind.DOUBLE);
            case "character" -> TypeReader.of(TypeKind.CHAR, length);
            case "character varying" -> TypeReader.of(TypeKind.VARCHAR, length);
            case "character large object" -> TypeReader.of(TypeKind.TEXT);
            case "binary varying" -> TypeReader.of(TypeKind.VARBINARY, length);
            case "binary large object" -> TypeReader.of(TypeKind.BLOB);
            case "date" -> TypeReader.of(TypeKind.DATE);
            case "uuid" -> TypeReader.of(TypeKind.UUID);
            case "json" -> TypeReader.of(TypeKind.JSON);
            case "tinyint" -> types.named(name, TypeReader.of(TypeKind.SMALLINT));
            case "binary" -> types.named(name(words), TypeReader.of(TypeKind.BLOB));
            case "time" -> types.named(name(words), TypeReader.of(TypeKind.TIME));
            case "timestamp" -> types.named(name(words), TypeReader.of(TypeKind.TIMESTAMP));
            case "timestamp with time zone" ->
                types.named(name(words), TypeReader.of(TypeKind.TIMESTAMP_WITH_TIME_ZONE));
            case "interval second" -> types.named(name(words), TypeReader.of(TypeKind.INTERVAL));
            default -> types.unknown(name(words));
        };
    }
}
