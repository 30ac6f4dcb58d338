package org.alkahest.dialect.mariadb;

import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.type.TypeBindings;
import org.alkahest.dialect.type.UtcInstantBinding;
import org.alkahest.dialect.type.UuidTextBinding;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.ConvertedType;
import org.alkahest.sql.type.CustomType;
import org.alkahest.sql.type.EnumType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/**
 * Where MariaDB's types differ from the standard's. Points in time are stored as what they are in UTC: its
 * {@code timestamp} would depend on the session's zone and end in 2038 or 2106. A real is a double, as MariaDB itself reads
 * the word: a {@code float} would be read back with six digits.
 */
final class MariadbTypes {
    private static final int LONGEST_KEYED_VARCHAR = 255;

    private MariadbTypes() {}

    static TypeBindings bindings(DatabaseVersion version) {
        return TypeBindings.standard()
                .with(new MariadbLiterals())
                .named(TypeKind.DECIMAL, MariadbTypes::decimal)
                .named(TypeKind.REAL, "double")
                .named(TypeKind.DOUBLE, "double")
                .named(TypeKind.VARCHAR, type -> sized("varchar", type, LONGEST_KEYED_VARCHAR))
                .named(TypeKind.TEXT, "longtext")
                .named(TypeKind.VARBINARY, type -> type.hasLength() ? "varbinary(" + type.length() + ')' : "longblob")
                .named(TypeKind.BLOB, "longblob")
                .named(TypeKind.TIMESTAMP, "datetime(6)")
                .named(TypeKind.TIMESTAMP_WITH_TIME_ZONE, "datetime(6)")
                .named(TypeKind.UUID, version.isAtLeast(10, 7) ? "uuid" : "char(36)")
                .with(TypeKind.REAL, (type, name, literals) -> new MariadbRealBinding(name, literals))
                .with(TypeKind.DOUBLE, (type, name, literals) -> new MariadbDoubleBinding(name, literals))
                .with(
                        TypeKind.TIMESTAMP_WITH_TIME_ZONE,
                        (type, name, literals) -> new UtcInstantBinding(name, literals))
                .with(TypeKind.UUID, (type, name, literals) -> new UuidTextBinding(name, literals));
    }

    private static String sized(String name, BasicType<?> type, int otherwise) {
        return name + '(' + (type.hasLength() ? type.length() : otherwise) + ')';
    }

    /** A plain {@code decimal} has ten digits and none after the point in MariaDB. */
    private static String decimal(BasicType<?> type) {
        if (!type.hasLength()) {
            return "decimal(65, 30)";
        }
        return "decimal(" + type.length() + (type.hasScale() ? ", " + type.scale() : "") + ')';
    }

    /** What CAST calls a type: MariaDB has other words there than in definitions. */
    static String castName(SqlType<?> type) {
        if (type instanceof ConvertedType<?, ?> converted) {
            return castName(converted.base());
        }
        if (type instanceof BasicType<?> basic) {
            return switch (basic.kind()) {
                case BOOLEAN -> "unsigned";
                case SMALLINT, INTEGER, BIGINT -> "signed";
                case DECIMAL -> decimal(basic);
                case REAL, DOUBLE -> "double";
                case CHAR, VARCHAR -> basic.hasLength() ? "char(" + basic.length() + ')' : "char";
                case TEXT -> "char";
                case VARBINARY, BLOB -> "binary";
                case DATE -> "date";
                case TIME -> "time(6)";
                case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> "datetime(6)";
                case UUID -> "char(36)";
            };
        }
        return type instanceof EnumType<?> ? "char" : ((CustomType<?>) type).sqlName();
    }
}
