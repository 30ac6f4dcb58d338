package org.alkahest.dialect.h2;

import java.util.Locale;
import org.alkahest.dialect.reflect.TypeReader;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/** Finds the types of columns by the words of H2's information schema. */
final class H2TypeReader {
    private static final long NO_LENGTH = 1_000_000_000L;

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

    /** The name of a type with what stands in parentheses. */
    static String name(Words words) {
        String name = words.name().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "character varying", "character", "varchar_ignorecase", "binary varying", "binary" -> words.length() > 0
                            && words.length() < NO_LENGTH
                    ? name + '(' + words.length() + ')'
                    : name;
            case "numeric" -> "numeric(" + words.precision() + ", " + words.scale() + ')';
            case "time", "timestamp" -> name + '(' + words.precision() + ')';
            case "time with time zone", "timestamp with time zone" -> name.replaceFirst(
                    " ", "(" + words.precision() + ") ");
            case "interval second", "interval day to second", "interval hour to second", "interval minute to second" -> name
                    + '(' + words.precision() + ", " + words.scale() + ')';
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
            case "decfloat" -> TypeReader.of(TypeKind.DECIMAL);
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
            case "timestamp with time zone" -> types.named(
                    name(words), TypeReader.of(TypeKind.TIMESTAMP_WITH_TIME_ZONE));
            case "interval second" -> types.named(name(words), TypeReader.of(TypeKind.INTERVAL));
            default -> types.unknown(name(words));
        };
    }
}
