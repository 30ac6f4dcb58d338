package org.alkahest.tools.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.type.ArrayOf;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.ConvertedType;
import org.alkahest.sql.type.LabelType;
import org.alkahest.sql.type.NamedType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;
import org.alkahest.sql.type.VariantType;
import org.alkahest.sql.type.WrappedType;
import org.jspecify.annotations.Nullable;

/**
 * A member of a mapped class.
 *
 * @param column the column, by its name
 * @param values the class of its values, such as {@code Long}
 * @param declared the type as it is declared, with {@code @Nullable} where it may be null
 * @param kind how it is asked for of an entity: num, text, bool, temporal or value
 * @param annotations of the member, in order
 * @param nullable whether it may be null
 * @param key whether it is of the primary key
 */
record EntityMember(
        String column,
        String name,
        String values,
        String declared,
        String kind,
        List<String> annotations,
        boolean nullable,
        boolean key) {
    private static final int USUAL_LENGTH = 255;
    private static final int DIGITS = 38;
    private static final int DIGITS_AFTER_THE_POINT = 18;

    /** What databases call texts; others than these take texts only when they are cast. */
    private static final Pattern TEXTS = Pattern.compile("(?i).*(text|char|clob|string|name).*");

    /** What databases call a type that has its labels in it. */
    private static final Pattern INLINE_ENUM = Pattern.compile("(?is)enum\\s*[(\\[].*");

    /** A column as mapped classes can have it. */
    private record Stored(String values, @Nullable String primitive, String kind, List<String> details) {}

    /** Empty if no mapped class can hold the column: the reason is in {@link #reason}. */
    static Optional<EntityMember> of(ReflectedTable table, ReflectedColumn column, SchemaNames names, SourceFile file) {
        if (reason(column) != null) {
            return Optional.empty();
        }
        Stored stored = stored(column.type(), names, file);
        PrimaryKey key = table.primaryKey();
        boolean id = key != null && key.columns().contains(column.name());
        boolean generated = id && key != null && isGenerated(column, key, stored.values());
        boolean nullable = generated || (column.nullable() && !id);
        List<String> annotations = new ArrayList<>();
        if (id) {
            annotations.add("@" + file.use("Id"));
        }
        if (generated) {
            annotations.add("@" + file.use("Generated"));
        }
        String name = names.member(table.name(), column.name());
        List<String> details = new ArrayList<>();
        if (!column.name().equals(snakeCase(name))) {
            details.add("name = " + JavaText.literal(column.name()));
        }
        details.addAll(stored.details().stream()
                .map(detail -> detail.replace("UNBOUNDED", file.use("Column") + ".UNBOUNDED"))
                .toList());
        if (table.uniqueKeys().stream().anyMatch(unique -> unique.columns().equals(List.of(column.name())))) {
            details.add("unique = true");
        }
        if (!details.isEmpty()) {
            annotations.add("@" + file.use("Column") + "(" + String.join(", ", details) + ")");
        }
        reference(table, column, names, file).ifPresent(annotations::add);
        return Optional.of(new EntityMember(
                column.name(),
                name,
                stored.values(),
                declared(stored, nullable, file),
                stored.kind(),
                annotations,
                nullable,
                id));
    }

    private static String declared(Stored stored, boolean nullable, SourceFile file) {
        if (!nullable) {
            return stored.primitive() != null ? stored.primitive() : stored.values();
        }
        String annotation = "@" + file.use("Nullable") + " ";
        return stored.values().equals("byte[]") ? "byte " + annotation + "[]" : annotation + stored.values();
    }

    private static boolean isGenerated(ReflectedColumn column, PrimaryKey key, String values) {
        String text = column.defaultText();
        boolean counted = column.identity() != null
                || (text != null
                        && key.columns().size() == 1
                        && Pattern.compile("(?i).*(nextval|next value for).*")
                                .matcher(text)
                                .matches());
        return switch (values) {
            case "Short", "Integer", "Long" -> counted;
            case "UUID" -> text != null && key.columns().size() == 1;
            default -> false;
        };
    }

    private static Optional<String> reference(
            ReflectedTable table, ReflectedColumn column, SchemaNames names, SourceFile file) {
        for (ForeignKey key : table.foreignKeys()) {
            ReflectedTable target = names.table(key.target()).orElse(null);
            if (key.columns().equals(List.of(column.name())) && target != null && isEntity(target)) {
                PrimaryKey targetKey = target.primaryKey();
                ReflectedColumn referred =
                        target.column(key.targetColumns().get(0)).orElse(null);
                if (targetKey != null
                        && referred != null
                        && targetKey.columns().equals(key.targetColumns())
                        && stored(referred.type(), names, file)
                                .values()
                                .equals(stored(column.type(), names, file).values())) {
                    String type = names.type(target.name()) + ".class";
                    String references = "@" + file.use("References") + "(";
                    return Optional.of(references
                            + (key.onDelete() == ReferentialAction.NO_ACTION
                                    ? type
                                    : "value = " + type + ", onDelete = " + file.use("ReferentialAction") + '.'
                                            + key.onDelete().name())
                            + ")");
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a table can be mapped: it has a key, and members can hold it. */
    static boolean isEntity(ReflectedTable table) {
        PrimaryKey key = table.primaryKey();
        return !Holder.isView(table)
                && key != null
                && key.columns().stream()
                        .allMatch(name -> table.column(name)
                                .filter(column -> reason(column) == null && !isBytes(column.type()))
                                .isPresent());
    }

    private static boolean isBytes(SqlType<?> type) {
        return type.javaType() == byte[].class;
    }

    /** Why mapped classes cannot hold a column; null if they can. */
    static @Nullable String reason(ReflectedColumn column) {
        if (column.computed() != null) {
            return "the database computes it";
        }
        return column.type() instanceof LabelType
                        && !INLINE_ENUM.matcher(column.typeName()).matches()
                ? "it is of an enum of the database, " + column.typeName()
                : reason(column.type());
    }

    private static @Nullable String reason(SqlType<?> type) {
        if (type instanceof NamedType<?> named) {
            boolean isText = kind(named.base()) == TypeKind.TEXT;
            return isText && !TEXTS.matcher(named.sqlName()).matches()
                    ? "it is of a type of the database's own, " + named.sqlName()
                    : reason(named.base());
        }
        if (type instanceof BasicType<?> basic) {
            return switch (basic.kind()) {
                case JSON, INTERVAL -> "members cannot be " + basic.kind().describe();
                default -> null;
            };
        }
        if (type instanceof ArrayOf || type instanceof WrappedType) {
            return "members cannot be " + type.describe();
        }
        if (type instanceof VariantType<?> several) {
            return reason(several.base());
        }
        if (type instanceof ConvertedType<?, ?> converted) {
            return reason(converted.base());
        }
        return type instanceof LabelType ? null : "members cannot be " + type.describe();
    }

    private static @Nullable TypeKind kind(SqlType<?> type) {
        return type instanceof BasicType<?> basic ? basic.kind() : null;
    }

    private static Stored stored(SqlType<?> type, SchemaNames names, SourceFile file) {
        if (type instanceof NamedType<?> named) {
            return stored(named.base(), names, file);
        }
        if (type instanceof VariantType<?> several) {
            return stored(several.base(), names, file);
        }
        if (type instanceof ConvertedType<?, ?> converted) {
            return stored(converted.base(), names, file);
        }
        if (type instanceof LabelType labels) {
            String enumeration = names.enumeration(labels);
            return enumeration != null ? new Stored(enumeration, null, "value", List.of()) : text(labels.longest());
        }
        if (!(type instanceof BasicType<?> basic)) {
            return text(USUAL_LENGTH);
        }
        return switch (basic.kind()) {
            case BOOLEAN -> new Stored("Boolean", "boolean", "bool", List.of());
            case SMALLINT -> new Stored("Short", "short", "num", List.of());
            case INTEGER -> new Stored("Integer", "int", "num", List.of());
            case BIGINT -> new Stored("Long", "long", "num", List.of());
            case REAL -> new Stored("Float", "float", "num", List.of());
            case DOUBLE -> new Stored("Double", "double", "num", List.of());
            case DECIMAL ->
                new Stored(
                        file.use("BigDecimal"),
                        null,
                        "num",
                        basic.hasLength()
                                ? digits(basic.length(), basic.hasScale() ? basic.scale() : 0)
                                : digits(DIGITS, DIGITS_AFTER_THE_POINT));
            case CHAR, VARCHAR -> basic.hasLength() ? text(basic.length()) : unboundedText();
            case TEXT -> unboundedText();
            case VARBINARY, BLOB ->
                new Stored(
                        "byte[]", null, "value", basic.hasLength() ? List.of("length = " + basic.length()) : List.of());
            case DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE ->
                new Stored(file.use(basic.javaType()), null, "temporal", List.of());
            default -> new Stored(file.use(basic.javaType()), null, "value", List.of());
        };
    }

    private static List<String> digits(int precision, int scale) {
        return scale == 0
                ? List.of("precision = " + precision)
                : List.of("precision = " + precision, "scale = " + scale);
    }

    private static Stored text(int length) {
        return new Stored("String", null, "text", length == USUAL_LENGTH ? List.of() : List.of("length = " + length));
    }

    private static Stored unboundedText() {
        return new Stored("String", null, "text", List.of("length = UNBOUNDED"));
    }

    /** The column that a member has if nothing is said, as the mapping reads it; something else where that is not certain. */
    private static String snakeCase(String member) {
        var snake = new StringBuilder();
        for (int i = 0; i < member.length(); i++) {
            char c = member.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9' && i > 0);
            boolean starts = c >= 'A' && c <= 'Z' && i > 0 && !Character.isUpperCase(member.charAt(i - 1));
            if (!plain && !starts) {
                return "";
            }
            snake.append(starts ? "_" : "").append(Character.toLowerCase(c));
        }
        return snake.toString();
    }

    /** How it is asked for of an entity. */
    String of(String entity) {
        String literal = JavaText.literal(name);
        return switch (kind) {
            case "text", "bool" -> entity + '.' + kind + "(" + literal + ")";
            default -> entity + '.' + kind + "(" + literal + ", " + values + ".class)";
        };
    }
}
