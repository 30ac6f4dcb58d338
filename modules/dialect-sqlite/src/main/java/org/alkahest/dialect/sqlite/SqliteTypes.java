package org.alkahest.dialect.sqlite;

import org.alkahest.dialect.type.IsoDateBinding;
import org.alkahest.dialect.type.IsoInstantBinding;
import org.alkahest.dialect.type.IsoTimeBinding;
import org.alkahest.dialect.type.IsoTimestampBinding;
import org.alkahest.dialect.type.TypeBindings;
import org.alkahest.dialect.type.UuidTextBinding;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.ConvertedType;
import org.alkahest.sql.type.CustomType;
import org.alkahest.sql.type.EnumType;
import org.alkahest.sql.type.LabelType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;
import org.alkahest.sql.type.VariantType;
import org.jspecify.annotations.Nullable;

/**
 * Where SQLite's types differ from the standard's. It has five storage classes; the declared name of a column's type only
 * chooses which of them is preferred. Dates, times and UUIDs are texts of a fixed form, points in time are texts in UTC.
 */
final class SqliteTypes {
    static final TypeBindings BINDINGS = TypeBindings.standard()
            .with(new SqliteLiterals())
            .named(TypeKind.TEXT, "text")
            .named(TypeKind.VARBINARY, "blob")
            .named(TypeKind.BLOB, "blob")
            .named(TypeKind.TIME, "time")
            .named(TypeKind.TIMESTAMP, "timestamp")
            .named(TypeKind.TIMESTAMP_WITH_TIME_ZONE, "timestamp")
            .named(TypeKind.UUID, "char(36)")
            .with(TypeKind.DECIMAL, (type, name, literals) -> SqliteDecimalBinding.of(type))
            .with(TypeKind.REAL, (type, name, literals) -> new SqliteRealBinding(name, literals))
            .with(TypeKind.DOUBLE, (type, name, literals) -> new SqliteDoubleBinding(name, literals))
            .with(TypeKind.DATE, (type, name, literals) -> new IsoDateBinding(name, literals))
            .with(TypeKind.TIME, (type, name, literals) -> new IsoTimeBinding(name, literals))
            .with(TypeKind.TIMESTAMP, (type, name, literals) -> new IsoTimestampBinding(name, literals))
            .with(TypeKind.TIMESTAMP_WITH_TIME_ZONE, (type, name, literals) -> new IsoInstantBinding(name, literals))
            .with(TypeKind.UUID, (type, name, literals) -> new UuidTextBinding(name, literals));

    private SqliteTypes() {}

    /** Whether a type is a date, a time or a timestamp, in whatever zone; null for other types. */
    static @Nullable TypeKind temporalKind(SqlType<?> type) {
        if (type instanceof ConvertedType<?, ?> converted) {
            return temporalKind(converted.base());
        }
        return type instanceof BasicType<?> basic
                ? switch (basic.kind()) {
                    case DATE, TIME, TIMESTAMP -> basic.kind();
                    case TIMESTAMP_WITH_TIME_ZONE -> TypeKind.TIMESTAMP;
                    default -> null;
                }
                : null;
    }

    /** The storage class of a type, which is what CAST converts to. */
    static String storageClass(SqlType<?> declared) {
        SqlType<?> type = VariantType.known(declared, SqliteDialectProvider.ID);
        if (type instanceof BasicType<?> basic) {
            return switch (basic.kind()) {
                case BOOLEAN, SMALLINT, INTEGER, BIGINT, INTERVAL -> "integer";
                case DECIMAL -> SqliteDecimalBinding.isNumeric(basic) ? "numeric" : "text";
                case REAL, DOUBLE -> "real";
                case VARBINARY, BLOB -> "blob";
                case CHAR, VARCHAR, TEXT, DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE, UUID, JSON -> "text";
            };
        }
        if (type instanceof ConvertedType<?, ?> converted) {
            return storageClass(converted.base());
        }
        return type instanceof EnumType<?> || type instanceof LabelType ? "text" : ((CustomType<?>) type).sqlName();
    }
}
