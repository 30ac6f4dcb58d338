package org.alkahest.dialect.reflect;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alkahest.dialect.type.TypeBindings;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.error.UnsupportedException;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.NamedType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/**
 * Finds the type that a declaration would give a column from the type that a database says it has. Where the dialect would write the
 * declared type by another name than the database's, the type keeps that name: what is created from it is what was read.
 */
public final class TypeReader {
    private static final SqlType<String> TEXT = BasicType.of(TypeKind.TEXT, String.class);

    private static final Pattern WITHOUT_QUOTES = Pattern.compile("([^'\"]++)|'[^']*+'?+|\"[^\"]*+\"?+");

    private final TypeBindings types;

    /** @param types how the dialect names its types */
    public TypeReader(TypeBindings types) {
        this.types = types;
    }

    /** The standard type of a kind. */
    public static SqlType<?> of(TypeKind kind) {
        return BasicType.of(kind, javaType(kind));
    }

    /**
     * The standard type of a kind with a length.
     *
     * @param length 0 for none
     */
    public static SqlType<?> of(TypeKind kind, int length) {
        return length > 0 ? BasicType.of(kind, javaType(kind), length) : of(kind);
    }

    /** Exact numbers of a precision and a scale. */
    public static SqlType<?> decimal(int precision, int scale) {
        return new BasicType<>(TypeKind.DECIMAL, BigDecimal.class, precision, Math.max(scale, 0));
    }

    /**
     * A type that is created as what it is.
     *
     * @param typeName the database's name of it, with length and all
     * @param values what its values travel as
     * @return {@code values} if the dialect names it so, else a type of that name, or {@code values} where that name cannot be
     *     written as it stands
     */
    public SqlType<?> named(String typeName, SqlType<?> values) {
        String name = lower(typeName);
        try {
            return same(types.binding(values).sqlName(), name) ? values : new NamedType<>(name, values);
        } catch (UnsupportedException | StatementException notWritten) {
            return values;
        }
    }

    /** A type that nobody here knows, whose values travel as texts. */
    public SqlType<?> unknown(String typeName) {
        return named(typeName, TEXT);
    }

    /** A type by JDBC's number of it, or by its name where JDBC has no number; by the standard, a name may be written in two ways. */
    public SqlType<?> ofDriver(NativeType type) {
        String name = type.fullName();
        SqlType<?> values = switch (name) {
            case "uuid" -> of(TypeKind.UUID);
            case "json" -> of(TypeKind.JSON);
            default -> standard(type);
        };
        SqlType<?> named = named(StandardTypeName.other(name), values);
        return named.equals(values) ? values : named(name, values);
    }

    /** In lower case but for what stands in quotes. */
    private static String lower(String typeName) {
        return WITHOUT_QUOTES
                .matcher(typeName)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group(1) == null ? part.group() : part.group().toLowerCase(Locale.ROOT)));
    }

    private static boolean same(String one, String other) {
        return one.replace(" ", "").equals(other.replace(" ", ""));
    }

    /** The standard type that JDBC's number of a type stands for; texts for what the standard does not have. */
    public static SqlType<?> standard(NativeType type) {
        return switch (type.jdbcType()) {
            case Types.BIT, Types.BOOLEAN -> of(TypeKind.BOOLEAN);
            case Types.TINYINT, Types.SMALLINT -> of(TypeKind.SMALLINT);
            case Types.INTEGER -> of(TypeKind.INTEGER);
            case Types.BIGINT -> of(TypeKind.BIGINT);
            case Types.DECIMAL, Types.NUMERIC ->
                type.length() > 0 ? decimal(type.length(), type.scale()) : of(TypeKind.DECIMAL);
            case Types.REAL -> of(TypeKind.REAL);
            case Types.FLOAT, Types.DOUBLE -> of(TypeKind.DOUBLE);
            case Types.CHAR, Types.NCHAR -> of(TypeKind.CHAR, type.length());
            case Types.VARCHAR, Types.NVARCHAR -> of(TypeKind.VARCHAR, type.length());
            case Types.BINARY, Types.VARBINARY -> of(TypeKind.VARBINARY, type.length());
            case Types.LONGVARBINARY, Types.BLOB -> of(TypeKind.BLOB);
            case Types.DATE -> of(TypeKind.DATE);
            case Types.TIME -> of(TypeKind.TIME);
            case Types.TIMESTAMP -> of(TypeKind.TIMESTAMP);
            case Types.TIMESTAMP_WITH_TIMEZONE -> of(TypeKind.TIMESTAMP_WITH_TIME_ZONE);
            default -> TEXT;
        };
    }

    private static Class<?> javaType(TypeKind kind) {
        return switch (kind) {
            case BOOLEAN -> Boolean.class;
            case SMALLINT -> Short.class;
            case INTEGER -> Integer.class;
            case BIGINT -> Long.class;
            case DECIMAL -> BigDecimal.class;
            case REAL -> Float.class;
            case DOUBLE -> Double.class;
            case CHAR, VARCHAR, TEXT -> String.class;
            case VARBINARY, BLOB -> byte[].class;
            case DATE -> LocalDate.class;
            case TIME -> LocalTime.class;
            case TIMESTAMP -> LocalDateTime.class;
            case TIMESTAMP_WITH_TIME_ZONE -> Instant.class;
            case UUID -> java.util.UUID.class;
            case JSON -> org.alkahest.sql.type.Json.class;
            case INTERVAL -> java.time.Duration.class;
        };
    }
}
