package org.alkahest.dialect.type;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.TypeKind;

/** The entries of the standard table: what each kind is called, and how its values travel. */
final class StandardTypes {
    /** What a kind is called where a table has no name for it: what another kind is called that holds its values. */
    private static final Map<TypeKind, TypeKind> STAND_INS =
            Map.of(TypeKind.JSON, TypeKind.TEXT, TypeKind.INTERVAL, TypeKind.BIGINT);

    private StandardTypes() {}

    static Map<TypeKind, Function<BasicType<?>, String>> names() {
        Map<TypeKind, Function<BasicType<?>, String>> names = new EnumMap<>(TypeKind.class);
        for (TypeKind kind : TypeKind.values()) {
            names.put(kind, StandardTypes::name);
        }
        STAND_INS.keySet().forEach(names::remove);
        return names;
    }

    /** The type whose name is used where a table has none for a kind: one that holds its values, or the type itself. */
    static BasicType<?> standIn(BasicType<?> type) {
        TypeKind kind = STAND_INS.getOrDefault(type.kind(), type.kind());
        return new BasicType<>(kind, type.javaType(), type.length(), type.scale());
    }

    private static String name(BasicType<?> type) {
        return switch (type.kind()) {
            case BOOLEAN -> "boolean";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case DECIMAL -> withLength("decimal", type);
            case REAL -> "real";
            case DOUBLE -> "double precision";
            case CHAR -> withLength("char", type);
            case VARCHAR -> withLength("varchar", type);
            case TEXT -> "character large object";
            case VARBINARY -> withLength("varbinary", type);
            case BLOB -> "binary large object";
            case DATE -> "date";
            case TIME -> "time(6)";
            case TIMESTAMP -> "timestamp(6)";
            case TIMESTAMP_WITH_TIME_ZONE -> "timestamp(6) with time zone";
            case UUID -> "uuid";
            case JSON -> "json";
            case INTERVAL -> "interval";
        };
    }

    private static String withLength(String name, BasicType<?> type) {
        if (!type.hasLength()) {
            return name;
        }
        return name + '(' + type.length() + (type.hasScale() ? ", " + type.scale() : "") + ')';
    }

    static Map<TypeKind, TypeBindings.BasicTypeBinding> transports() {
        Map<TypeKind, TypeBindings.BasicTypeBinding> transports = new EnumMap<>(TypeKind.class);
        for (TypeKind kind : TypeKind.values()) {
            transports.put(kind, StandardTypes::transport);
        }
        return transports;
    }

    private static TypeBinding<?> transport(BasicType<?> type, String name, Literals literals) {
        return switch (type.kind()) {
            case BOOLEAN -> new BooleanBinding(name, literals);
            case SMALLINT -> new SmallintBinding(name, literals);
            case INTEGER -> new IntegerBinding(name, literals);
            case BIGINT -> new BigintBinding(name, literals);
            case DECIMAL -> new DecimalBinding(name, literals);
            case REAL -> new RealBinding(name, literals);
            case DOUBLE -> new DoubleBinding(name, literals);
            case CHAR, VARCHAR, TEXT -> new TextBinding(name, literals);
            case VARBINARY, BLOB -> new BytesBinding(name, literals);
            case DATE -> new DateBinding(name, literals);
            case TIME -> new TimeBinding(name, literals);
            case TIMESTAMP -> new TimestampBinding(name, literals);
            case TIMESTAMP_WITH_TIME_ZONE -> new InstantBinding(name, literals);
            case UUID -> new UuidBinding(name, literals);
            case JSON -> new JsonBinding(name, literals);
            case INTERVAL -> new IntervalBinding(name, literals);
        };
    }
}
