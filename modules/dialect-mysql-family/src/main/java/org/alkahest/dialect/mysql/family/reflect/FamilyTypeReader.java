package org.alkahest.dialect.mysql.family.reflect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alkahest.dialect.reflect.TypeReader;
import org.alkahest.sql.type.LabelType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/** Finds types by the {@code COLUMN_TYPE} of the information schema. */
public final class FamilyTypeReader {
    private static final Pattern NAME = Pattern.compile("([a-z]+)(?:\\((.*?)\\))?(.*)", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");
    private static final int UNSIGNED_BIGINT_DIGITS = 20;

    private final TypeReader types;
    private final CatalogDialect dialect;

    public FamilyTypeReader(TypeReader types, CatalogDialect dialect) {
        this.types = types;
        this.dialect = dialect;
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
                inner.equals("1") && !unsigned
                        ? TypeReader.of(TypeKind.BOOLEAN)
                        : number("tinyint", unsigned, TypeKind.SMALLINT, TypeKind.SMALLINT);
            case "smallint" -> number("smallint", unsigned, TypeKind.SMALLINT, TypeKind.INTEGER);
            case "mediumint" ->
                types.named(unsigned ? "mediumint unsigned" : "mediumint", TypeReader.of(TypeKind.INTEGER));
            case "int" -> number("int", unsigned, TypeKind.INTEGER, TypeKind.BIGINT);
            case "bigint" ->
                unsigned
                        ? types.named("bigint unsigned", TypeReader.decimal(UNSIGNED_BIGINT_DIGITS, 0))
                        : TypeReader.of(TypeKind.BIGINT);
            case "decimal" -> decimal(name, inner, unsigned);
            case "float" -> types.named(name, TypeReader.of(TypeKind.REAL));
            case "double" ->
                name.equals("double")
                        ? TypeReader.of(TypeKind.DOUBLE)
                        : types.named(name, TypeReader.of(TypeKind.DOUBLE));
            case "year" -> types.named("year", TypeReader.of(TypeKind.INTEGER));
            case "varchar" -> TypeReader.of(TypeKind.VARCHAR, length(inner));
            case "char" -> TypeReader.of(TypeKind.CHAR, length(inner));
            case "longtext" -> TypeReader.of(TypeKind.TEXT);
            case "tinytext", "text", "mediumtext" -> types.named(word, TypeReader.of(TypeKind.TEXT));
            case "varbinary" -> TypeReader.of(TypeKind.VARBINARY, length(inner));
            case "longblob" -> TypeReader.of(TypeKind.BLOB);
            case "binary", "tinyblob", "blob", "mediumblob" -> types.named(name, TypeReader.of(TypeKind.BLOB));
            case "date" -> TypeReader.of(TypeKind.DATE);
            case "time" -> types.named(name, TypeReader.of(TypeKind.TIME));
            case "datetime" -> types.named(name, TypeReader.of(TypeKind.TIMESTAMP));
            case "timestamp" -> types.named(name, TypeReader.of(TypeKind.TIMESTAMP));
            case "json" -> types.named("json", TypeReader.of(dialect.document()));
            case "uuid" -> TypeReader.of(TypeKind.UUID);
            case "enum" -> new LabelType(null, table + '_' + column, labels(columnType));
            default -> types.unknown(name);
        };
    }

    private SqlType<?> number(String word, boolean unsigned, TypeKind signed, TypeKind larger) {
        return unsigned
                ? types.named(word + " unsigned", TypeReader.of(larger))
                : types.named(signed == TypeKind.INTEGER ? "integer" : word, TypeReader.of(signed));
    }

    private SqlType<?> decimal(String name, String inner, boolean unsigned) {
        String[] digits = inner.split(",", -1);
        SqlType<?> values = TypeReader.decimal(
                Integer.parseInt(digits[0].strip()), digits.length > 1 ? Integer.parseInt(digits[1].strip()) : 0);
        return unsigned ? types.named(name, values) : values;
    }

    private static int length(String inner) {
        return inner.isEmpty() ? 0 : Integer.parseInt(inner);
    }

    private static List<String> labels(String columnType) {
        List<String> labels = new ArrayList<>();
        Matcher label = LABEL.matcher(columnType);
        while (label.find()) {
            labels.add(label.group(1).replace("''", "'"));
        }
        return labels;
    }

    /** A text whose values are documents. */
    SqlType<?> document() {
        return TypeReader.of(TypeKind.JSON);
    }
}
