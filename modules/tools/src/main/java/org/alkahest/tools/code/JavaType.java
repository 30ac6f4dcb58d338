package org.alkahest.tools.code;

import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.Collectors;
import org.alkahest.sql.Family;
import org.alkahest.sql.UnsignedTypes;
import org.alkahest.sql.type.ArrayOf;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.ConvertedType;
import org.alkahest.sql.type.EnumType;
import org.alkahest.sql.type.Json;
import org.alkahest.sql.type.LabelType;
import org.alkahest.sql.type.NamedType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.VariantType;
import org.alkahest.sql.type.WrappedType;
import org.jspecify.annotations.Nullable;

/**
 * How Java says a type of a column.
 *
 * @param kind the family of its expressions
 * @param values the class of its values, such as {@code Long} or {@code List<String>}
 * @param family an expression that gives the family, such as {@code Types.varchar(30)}
 * @param plain the same without lengths and names, which stands for values of the class
 * @param element of an array; null otherwise
 */
record JavaType(
        Kind kind,
        String values,
        String family,
        String plain,
        @Nullable JavaType element) {

    /** The families of types, by what follows their names. */
    enum Kind {
        TEXT("Text", false),
        NUM("Num", true),
        BOOL("Bool", false),
        TEMPORAL("Temporal", true),
        INTERVAL("Interval", false),
        JSON("Json", false),
        ARRAY("Array", true),
        VALUE("Value", true);

        private final String prefix;
        private final boolean generic;

        Kind(String prefix, boolean generic) {
            this.prefix = prefix;
            this.generic = generic;
        }
    }

    /** The class of a column, with its type arguments. */
    String column(SourceFile file) {
        String simple = file.use(kind.prefix + "Column");
        if (element != null) {
            return simple + '<' + element.values + ", " + element.handle(file) + '>';
        }
        return kind.generic ? simple + '<' + values + '>' : simple;
    }

    private String handle(SourceFile file) {
        if (kind == Kind.BOOL) {
            return file.use("Condition");
        }
        String simple = file.use(kind.prefix + "Expr");
        return kind.generic ? simple + '<' + values + '>' : simple;
    }

    static JavaType of(SqlType<?> type, SourceFile file, SchemaNames names) {
        if (type instanceof BasicType<?> basic) {
            return basic(basic, file);
        }
        if (type instanceof NamedType<?> named) {
            JavaType base = of(named.base(), file, names);
            if (base.kind != Kind.ARRAY) {
                return base.withFamily(base.family + ".named(" + JavaText.literal(named.sqlName()) + ")");
            }
            String array = base.family + ".type()";
            return new JavaType(
                    Kind.VALUE,
                    base.values,
                    "new " + file.use("ValueType") + "<>(new " + file.use("NamedType") + "<>("
                            + JavaText.literal(named.sqlName()) + ", " + array + "))",
                    base.family,
                    null);
        }
        if (type instanceof LabelType labels) {
            return labels(labels, file, names);
        }
        if (type instanceof EnumType<?> enumeration) {
            return labels(enumeration.labelType(), file, names);
        }
        if (type instanceof ArrayOf<?> array) {
            JavaType element = of(array.element(), file, names);
            String family = file.use("Types") + ".array(" + element.family + ")";
            return new JavaType(Kind.ARRAY, file.use("List") + '<' + element.values + '>', family, family, element);
        }
        if (type instanceof WrappedType<?> wrapped) {
            JavaType base = of(wrapped.base(), file, names);
            return base.withFamily(
                    base.family + ".wrapped(" + JavaText.literal(wrapped.bound().around("{0}")) + ", "
                            + JavaText.literal(wrapped.selected().around("{0}")) + ")");
        }
        if (type instanceof VariantType<?> several) {
            return of(several.base(), file, names);
        }
        if (type instanceof ConvertedType<?, ?> converted) {
            String unsigned = unsigned(converted);
            return unsigned == null
                    ? of(converted.base(), file, names)
                    : new JavaType(
                            Kind.NUM,
                            file.use(converted.javaType()),
                            file.use("UnsignedTypes") + unsigned,
                            file.use("UnsignedTypes") + unsigned,
                            null);
        }
        String text = file.use("Types") + ".TEXT"; // a type of a dialect's own: its values travel as the driver's texts
        return new JavaType(Kind.TEXT, "String", text, text, null);
    }

    private JavaType withFamily(String other) {
        return new JavaType(kind, values, other, plain, element);
    }

    private static @Nullable String unsigned(SqlType<?> type) {
        return is(type, UnsignedTypes.TINYINT)
                ? ".TINYINT"
                : is(type, UnsignedTypes.SMALLINT)
                        ? ".SMALLINT"
                        : is(type, UnsignedTypes.MEDIUMINT)
                                ? ".MEDIUMINT"
                                : is(type, UnsignedTypes.INTEGER)
                                        ? ".INTEGER"
                                        : is(type, UnsignedTypes.BIGINT) ? ".BIGINT" : null;
    }

    private static boolean is(SqlType<?> type, Family<?, ?> family) {
        return family.type().equals(type);
    }

    private static JavaType labels(LabelType labels, SourceFile file, SchemaNames names) {
        String enumeration = names.enumeration(labels);
        String schema = labels.schema();
        String name = JavaText.literal(labels.name());
        String types = file.use("Types");
        if (enumeration != null) {
            String arguments = name + ", " + enumeration + ".class)";
            return new JavaType(
                    Kind.VALUE,
                    enumeration,
                    types + ".checkedEnumeration(" + (schema == null ? "" : JavaText.literal(schema) + ", ")
                            + arguments,
                    types + ".enumeration(" + enumeration + ".class)",
                    null);
        }
        String texts = labels.labels().stream().map(JavaText::literal).collect(Collectors.joining(", "));
        String family = schema == null
                ? types + ".labels(" + name + ", " + texts + ")"
                : "new " + file.use("TextType") + "(new " + file.use("LabelType") + "(" + JavaText.literal(schema)
                        + ", " + name + ", " + file.use("List") + ".of(" + texts + ")))";
        return new JavaType(Kind.TEXT, "String", family, types + ".TEXT", null);
    }

    private static JavaType basic(BasicType<?> type, SourceFile file) {
        String types = file.use("Types");
        Kind kind = kind(type.javaType());
        String values = file.use(type.javaType());
        String plain = types
                + switch (type.kind()) {
                    case CHAR, VARCHAR, TEXT -> ".TEXT";
                    case VARBINARY, BLOB -> ".BLOB";
                    default -> '.' + type.kind().name();
                };
        String exact = switch (type.kind()) {
            case CHAR -> type.hasLength() ? types + ".character(" + type.length() + ")" : null;
            case VARCHAR -> type.hasLength() ? types + ".varchar(" + type.length() + ")" : null;
            case VARBINARY -> type.hasLength() ? types + ".varbinary(" + type.length() + ")" : null;
            case DECIMAL ->
                type.hasScale()
                        ? types + ".decimal(" + type.length() + ", " + type.scale() + ")"
                        : type.hasLength() ? null : plain;
            default -> type.hasLength() ? null : plain;
        };
        return new JavaType(kind, values, exact != null ? exact : made(type, kind, values, file), plain, null);
    }

    /** A family of a standard type in a form that has no shorter way. */
    private static String made(BasicType<?> type, Kind kind, String values, SourceFile file) {
        return "new " + file.use(kind.prefix + "Type") + (kind.generic ? "<>" : "") + "(" + file.use("BasicType")
                + ".of("
                + file.use("TypeKind") + '.' + type.kind().name() + ", " + values + ".class"
                + (type.hasLength() ? ", " + type.length() : "") + "))";
    }

    private static Kind kind(Class<?> values) {
        if (values == String.class) {
            return Kind.TEXT;
        }
        if (Number.class.isAssignableFrom(values)) {
            return Kind.NUM;
        }
        if (values == Boolean.class) {
            return Kind.BOOL;
        }
        if (Temporal.class.isAssignableFrom(values)) {
            return Kind.TEMPORAL;
        }
        if (values == Duration.class) {
            return Kind.INTERVAL;
        }
        if (values == Json.class) {
            return Kind.JSON;
        }
        return List.class.isAssignableFrom(values) ? Kind.ARRAY : Kind.VALUE;
    }
}
