package org.alkahest.dialect.mysql.family;

import java.util.stream.Collectors;
import org.alkahest.dialect.type.TextBinding;
import org.alkahest.dialect.type.TypeBindings;
import org.alkahest.dialect.type.UtcInstantBinding;
import org.alkahest.dialect.type.UuidTextBinding;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.ConvertedType;
import org.alkahest.sql.type.CustomType;
import org.alkahest.sql.type.EnumType;
import org.alkahest.sql.type.LabelType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;
import org.alkahest.sql.type.VariantType;

/**
 * Where the types of both databases differ from the standard's. Points in time are stored as what they are in UTC: a
 * {@code timestamp} would depend on the session's zone and end in 2038 or 2106. A real is a double, as both databases read
 * the word: a {@code float} would be read back with six digits. A UUID is its text.
 */
public final class FamilyTypes {
    private static final int LONGEST_KEYED_VARCHAR = 255;

    private FamilyTypes() {}

    /** The standard table with what differs. */
    public static TypeBindings bindings() {
        return TypeBindings.standard()
                .with(new FamilyLiterals())
                .withEnums(type -> new TextBinding(enumeration(type), new FamilyLiterals()))
                .named(TypeKind.DECIMAL, FamilyTypes::decimal)
                .named(TypeKind.REAL, "double")
                .named(TypeKind.DOUBLE, "double")
                .named(TypeKind.VARCHAR, type -> sized("varchar", type, LONGEST_KEYED_VARCHAR))
                .named(TypeKind.TEXT, "longtext")
                .named(TypeKind.VARBINARY, type -> type.hasLength() ? "varbinary(" + type.length() + ')' : "longblob")
                .named(TypeKind.BLOB, "longblob")
                .named(TypeKind.TIMESTAMP, "datetime(6)")
                .named(TypeKind.TIMESTAMP_WITH_TIME_ZONE, "datetime(6)")
                .named(TypeKind.JSON, "json")
                .named(TypeKind.UUID, "char(36)")
                .with(TypeKind.REAL, (type, name, literals) -> new FiniteRealBinding(name, literals))
                .with(TypeKind.DOUBLE, (type, name, literals) -> new FiniteDoubleBinding(name, literals))
                .with(
                        TypeKind.TIMESTAMP_WITH_TIME_ZONE,
                        (type, name, literals) -> new UtcInstantBinding(name, literals))
                .with(TypeKind.UUID, (type, name, literals) -> new UuidTextBinding(name, literals));
    }

    /** Labels may be nothing but plain strings. */
    private static String enumeration(LabelType type) {
        return type.labels().stream().map(FamilyLiterals::plain).collect(Collectors.joining(", ", "enum(", ")"));
    }

    private static String sized(String name, BasicType<?> type, int otherwise) {
        return name + '(' + (type.hasLength() ? type.length() : otherwise) + ')';
    }

    /** A plain {@code decimal} has ten digits and none after the point in these databases. */
    private static String decimal(BasicType<?> type) {
        if (!type.hasLength()) {
            return "decimal(65, 30)";
        }
        return "decimal(" + type.length() + (type.hasScale() ? ", " + type.scale() : "") + ')';
    }

    /**
     * What CAST calls a type: there are other words there than in definitions.
     *
     * @param dialect the id of the dialect, for types that vary by it
     */
    public static String castName(SqlType<?> declared, String dialect) {
        SqlType<?> type = VariantType.known(declared, dialect);
        if (type instanceof ConvertedType<?, ?> converted) {
            return castName(converted.base(), dialect);
        }
        if (type instanceof BasicType<?> basic) {
            return switch (basic.kind()) {
                case BOOLEAN -> "unsigned";
                case SMALLINT, INTEGER, BIGINT, INTERVAL -> "signed";
                case DECIMAL -> decimal(basic);
                case REAL, DOUBLE -> "double";
                case JSON -> "char";
                case CHAR, VARCHAR -> basic.hasLength() ? "char(" + basic.length() + ')' : "char";
                case TEXT -> "char";
                case VARBINARY, BLOB -> "binary";
                case DATE -> "date";
                case TIME -> "time(6)";
                case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> "datetime(6)";
                case UUID -> "char(36)";
            };
        }
        return type instanceof EnumType<?> || type instanceof LabelType ? "char" : ((CustomType<?>) type).sqlName();
    }
}
