package org.alkahest.dialect.postgresql;

import org.alkahest.dialect.type.TextBinding;
import org.alkahest.dialect.type.TypeBindings;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.ConvertedType;
import org.alkahest.sql.type.EnumType;
import org.alkahest.sql.type.LabelType;
import org.alkahest.sql.type.NamedType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;
import org.alkahest.sql.type.VariantType;
import org.alkahest.sql.type.WrappedType;

/** Where PostgreSQL's types differ from the standard's. Its driver speaks JDBC 4.2, so values travel the standard way. */
final class PostgresqlTypes {
    static final TypeBindings BINDINGS = TypeBindings.standard()
            .with(new PostgresqlLiterals())
            .named(TypeKind.DECIMAL, PostgresqlTypes::numeric)
            .named(TypeKind.TEXT, "text")
            .named(TypeKind.VARBINARY, "bytea")
            .named(TypeKind.BLOB, "bytea")
            .named(TypeKind.TIME, "time")
            .named(TypeKind.TIMESTAMP, "timestamp")
            .named(TypeKind.TIMESTAMP_WITH_TIME_ZONE, "timestamp with time zone")
            .withArrays("[]")
            .named(TypeKind.INTERVAL, "interval")
            .with(TypeKind.INTERVAL, (type, name, literals) -> new PostgresqlIntervalBinding(name, literals))
            .named(TypeKind.JSON, "jsonb")
            .with(TypeKind.JSON, (type, name, literals) -> new PostgresqlJsonBinding(name, literals))
            .withEnums(PostgresqlEnumLabels::of)
            .with(TypeKind.CHAR, (type, name, literals) -> new TextBinding(name, literals, "bpchar"));

    private PostgresqlTypes() {}

    private static String numeric(BasicType<?> type) {
        if (!type.hasLength()) {
            return "numeric";
        }
        return "numeric(" + type.length() + (type.hasScale() ? ", " + type.scale() : "") + ')';
    }

    /** The type without a length, which takes every value of its kind. */
    static SqlType<?> widest(SqlType<?> type) {
        if (type instanceof ConvertedType<?, ?> converted) {
            return widest(converted.base());
        }
        if (type instanceof WrappedType<?> wrapped) {
            return widest(wrapped.base());
        }
        return type instanceof BasicType<?> basic && basic.hasLength()
                ? BasicType.of(basic.kind(), basic.javaType())
                : type;
    }

    /** Whether many values of a type can be sent as one array. An array of byte arrays reads as one of two dimensions. */
    static boolean hasArray(SqlType<?> type) {
        if (WrappedType.isIn(type)) {
            return false;
        }
        if (type instanceof BasicType<?> basic) {
            return basic.kind() != TypeKind.VARBINARY && basic.kind() != TypeKind.BLOB;
        }
        if (type instanceof ConvertedType<?, ?> converted) {
            return hasArray(converted.base());
        }
        if (type instanceof NamedType<?> || type instanceof VariantType<?>) {
            return hasArray(VariantType.known(type, PostgresqlDialectProvider.ID));
        }
        return type instanceof EnumType<?> enumeration && !enumeration.checked();
    }

    /** Whether two values that differ in Java always differ in the database, which rounds and folds those of other types. */
    static boolean isEqualAsInJava(SqlType<?> type) {
        return type instanceof BasicType<?> basic
                ? switch (basic.kind()) {
                    case BOOLEAN, SMALLINT, INTEGER, BIGINT, VARCHAR, TEXT, DATE, UUID -> true;
                    default -> false;
                }
                : type instanceof EnumType<?> || type instanceof LabelType;
    }
}
