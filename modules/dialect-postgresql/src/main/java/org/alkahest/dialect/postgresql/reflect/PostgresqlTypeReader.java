package org.alkahest.dialect.postgresql.reflect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.reflect.TypeReader;
import org.alkahest.sql.type.ArrayOf;
import org.alkahest.sql.type.Json;
import org.alkahest.sql.type.NamedType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Finds types by the names that {@code format_type} gives them. */
public final class PostgresqlTypeReader {
    private static final Pattern NAME = Pattern.compile("([^(]+?)(?:\\((-?\\d+)(?:,(-?\\d+))?\\))?((?: [a-z ]+)?)");

    private static final String ARRAY = "[]";

    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")*+)\"");

    private final TypeReader types;
    private final IdentifierRules names;

    /** @param names how names of types are written */
    public PostgresqlTypeReader(TypeReader types, IdentifierRules names) {
        this.types = types;
        this.names = names;
    }

    /** The type of a name, with its length and with {@code []} behind it for arrays. */
    SqlType<?> type(String name) {
        if (name.endsWith(ARRAY)) {
            return array(name, type(elementOf(name)));
        }
        if (name.indexOf('"') >= 0) {
            return types.unknown(written(name));
        }
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return types.unknown(name);
        }
        String word = parts.group(1) + parts.group(4);
        String first = parts.group(2);
        int length = first == null ? 0 : Integer.parseInt(first);
        return switch (word) {
            case "boolean" -> TypeReader.of(TypeKind.BOOLEAN);
            case "smallint" -> TypeReader.of(TypeKind.SMALLINT);
            case "integer" -> TypeReader.of(TypeKind.INTEGER);
            case "bigint" -> TypeReader.of(TypeKind.BIGINT);
            case "numeric" ->
                first == null
                        ? TypeReader.of(TypeKind.DECIMAL)
                        : types.named(name, TypeReader.decimal(length, Integer.parseInt(parts.group(3))));
            case "real" -> TypeReader.of(TypeKind.REAL);
            case "double precision" -> TypeReader.of(TypeKind.DOUBLE);
            case "character" -> TypeReader.of(TypeKind.CHAR, length);
            case "character varying" -> TypeReader.of(TypeKind.VARCHAR, length);
            case "text" -> TypeReader.of(TypeKind.TEXT);
            case "bytea" -> TypeReader.of(TypeKind.BLOB);
            case "date" -> TypeReader.of(TypeKind.DATE);
            case "uuid" -> TypeReader.of(TypeKind.UUID);
            case "jsonb" -> TypeReader.of(TypeKind.JSON);
            case "json" -> types.named(name, TypeReader.of(TypeKind.JSON));
            case "oid" -> types.named(name, TypeReader.of(TypeKind.BIGINT));
            case "interval" -> limited(first, name, TypeKind.INTERVAL);
            case "time without time zone" -> limited(first, name, TypeKind.TIME);
            case "timestamp without time zone" -> limited(first, name, TypeKind.TIMESTAMP);
            case "timestamp with time zone" -> limited(first, name, TypeKind.TIMESTAMP_WITH_TIME_ZONE);
            default -> types.unknown(name);
        };
    }

    /** Without a number of digits the standard type, with one a type of that name. */
    private SqlType<?> limited(@Nullable String digits, String name, TypeKind kind) {
        return digits == null ? TypeReader.of(kind) : types.named(name, TypeReader.of(kind));
    }

    private static String elementOf(String array) {
        return array.substring(0, array.length() - ARRAY.length());
    }

    private SqlType<?> array(String name, SqlType<?> element) {
        return isElement(element) ? new ArrayOf<>(element) : types.unknown(written(name));
    }

    /** A name with its quoted parts as we write them; the database quotes where it has to. */
    private String written(String name) {
        return QUOTED.matcher(name)
                .replaceAll(part ->
                        Matcher.quoteReplacement(names.write(part.group(1).replace("\"\"", "\""))));
    }

    /** Bytes, documents and arrays are no elements of arrays here; they travel as texts then. */
    private static boolean isElement(SqlType<?> type) {
        Class<?> values = type.javaType();
        return values != byte[].class && values != Json.class && !(type instanceof ArrayOf<?>);
    }

    /** A domain under its own name, whose values travel as those of the type that it was made of. */
    SqlType<?> domain(String name, SqlType<?> base) {
        return types.named(written(name), base instanceof NamedType<?> named ? named.base() : base);
    }

    /** An array of a domain, by the array's name. */
    SqlType<?> arrayOfDomain(String name, SqlType<?> base) {
        return array(name, domain(elementOf(name), base));
    }
}
