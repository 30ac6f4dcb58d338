package org.alkahest.dialect.sqlite.reflect;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alkahest.dialect.reflect.TypeReader;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/**
 * Finds the types of columns by the names that they were declared with, which SQLite keeps as they were written. A name that is none
 * of ours is that of a type whose values travel as its affinity says (https://sqlite.org/datatype3.html, section 3.1).
 */
public final class SqliteTypeReader {
    private static final Pattern NAME = Pattern.compile("([^(]*?)\\s*(?:\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\))?");

    private final TypeReader types;

    public SqliteTypeReader(TypeReader types) {
        this.types = types;
    }

    /** The type that a declaration would give; one of no name for a column that has none. */
    SqlType<?> type(String typeName) {
        return types.named(typeName, values(typeName.toLowerCase(Locale.ROOT)));
    }

    private static SqlType<?> values(String typeName) {
        Matcher parts = NAME.matcher(typeName);
        if (!parts.matches()) {
            return ofAffinity(typeName);
        }
        int length = number(parts, 2);
        return switch (parts.group(1)) {
            case "boolean", "bool" -> TypeReader.of(TypeKind.BOOLEAN);
            case "smallint" -> TypeReader.of(TypeKind.SMALLINT);
            case "integer", "int" -> TypeReader.of(TypeKind.INTEGER);
            case "decimal", "decimal_text", "numeric" ->
                length > 0 ? TypeReader.decimal(length, number(parts, 3)) : TypeReader.of(TypeKind.DECIMAL);
            case "real", "float" -> TypeReader.of(TypeKind.REAL);
            case "char", "character" -> TypeReader.of(TypeKind.CHAR, length);
            case "varchar", "character varying" -> TypeReader.of(TypeKind.VARCHAR, length);
            case "date" -> TypeReader.of(TypeKind.DATE);
            case "time" -> TypeReader.of(TypeKind.TIME);
            case "timestamp", "datetime" -> TypeReader.of(TypeKind.TIMESTAMP);
            default -> ofAffinity(parts.group(1));
        };
    }

    private static int number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }

    private static SqlType<?> ofAffinity(String name) {
        if (name.contains("int")) {
            return TypeReader.of(TypeKind.BIGINT);
        }
        if (name.contains("char") || name.contains("clob") || name.contains("text")) {
            return TypeReader.of(TypeKind.TEXT);
        }
        if (name.contains("blob") || name.isEmpty()) {
            return TypeReader.of(TypeKind.BLOB);
        }
        if (name.contains("real") || name.contains("floa") || name.contains("doub")) {
            return TypeReader.of(TypeKind.DOUBLE);
        }
        return TypeReader.of(TypeKind.DECIMAL);
    }
}
