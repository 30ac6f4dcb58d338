package org.alkahest.orm.mapping;

import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.alkahest.orm.annotation.Column;
import org.alkahest.orm.annotation.Converter;
import org.alkahest.sql.BoolType;
import org.alkahest.sql.Expr;
import org.alkahest.sql.Family;
import org.alkahest.sql.NumType;
import org.alkahest.sql.TemporalType;
import org.alkahest.sql.TextType;
import org.alkahest.sql.Types;
import org.alkahest.sql.ValueType;
import org.alkahest.sql.type.ConvertedType;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Finds the type of a column from the declaration of a member. */
final class MemberTypes {
    private static final int DEFAULT_TEXT_LENGTH = 255;

    private static final Map<Class<?>, Family<?, ? extends Expr<?>>> PLAIN = Map.ofEntries(
            Map.entry(Boolean.class, Types.BOOLEAN),
            Map.entry(Short.class, Types.SMALLINT),
            Map.entry(Integer.class, Types.INTEGER),
            Map.entry(Long.class, Types.BIGINT),
            Map.entry(Float.class, Types.REAL),
            Map.entry(Double.class, Types.DOUBLE),
            Map.entry(LocalDate.class, Types.DATE),
            Map.entry(LocalTime.class, Types.TIME),
            Map.entry(LocalDateTime.class, Types.TIMESTAMP),
            Map.entry(Instant.class, Types.TIMESTAMP_WITH_TIME_ZONE),
            Map.entry(UUID.class, Types.UUID));

    private MemberTypes() {}

    static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    static boolean isWrapper(Class<?> type) {
        return MethodType.methodType(type).hasWrappers();
    }

    static Class<?> unboxed(Class<?> type) {
        return MethodType.methodType(type).unwrap().returnType();
    }

    /** The type of a member that is stored as it is. */
    static Family<?, ? extends Expr<?>> plain(Class<?> owner, Field field, @Nullable Column column) {
        return plain(owner, field, boxed(field.getType()), column);
    }

    /** The type of a member that a converter stores as something else. */
    static Family<?, ? extends Expr<?>> converted(
            Class<?> owner, Field field, Converter<?, ?> converter, @Nullable Column column) {
        Type[] arguments = arguments(converter.getClass(), Converter.class);
        Class<?> javaType = boxed(field.getType());
        if (arguments == null || erased(arguments[0]) != javaType || erased(arguments[1]) == null) {
            throw InvalidMapping.of(
                    owner,
                    "the converter " + converter.getClass().getName() + " does not fit the member \"" + field.getName()
                            + "\".",
                    "A converter of " + javaType.getName() + " must say so itself.",
                    "Let it implement Converter<" + javaType.getSimpleName() + ", …> directly, with plain classes.");
        }
        Class<?> storedType = erased(arguments[1]);
        SqlType<?> stored = plain(owner, field, storedType, column).type();
        return family(javaType, converted(stored, javaType, converter));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the arguments of the converter have been compared with both types
    private static SqlType<?> converted(SqlType<?> stored, Class<?> javaType, Converter<?, ?> converter) {
        Converter<Object, Object> any = (Converter<Object, Object>) converter;
        return new ConvertedType(
                stored,
                javaType,
                (java.util.function.Function<Object, Object>) any::toSql,
                (java.util.function.Function<Object, Object>) any::toJava);
    }

    /** Refuses a class that makes values of another type than a member has. */
    static void checkMaker(Class<?> owner, Field field, Class<? extends Supplier<?>> maker) {
        Type[] arguments = arguments(maker, Supplier.class);
        Class<?> javaType = boxed(field.getType());
        if (arguments == null || erased(arguments[0]) != javaType) {
            throw InvalidMapping.of(
                    owner,
                    "the values of " + maker.getName() + " do not fit the member \"" + field.getName() + "\".",
                    "What makes a " + javaType.getName() + " must say so itself.",
                    "Let it implement Supplier<" + javaType.getSimpleName() + "> directly.");
        }
    }

    private static Type @Nullable [] arguments(Class<?> helper, Class<?> generic) {
        for (Type implemented : helper.getGenericInterfaces()) {
            if (implemented instanceof ParameterizedType type && type.getRawType() == generic) {
                return type.getActualTypeArguments();
            }
        }
        return null;
    }

    private static @Nullable Class<?> erased(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        return type instanceof ParameterizedType parameterized ? (Class<?>) parameterized.getRawType() : null;
    }

    /** The family of expressions that a Java type has, whatever it is stored as. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // each branch has checked the class
    private static Family<?, ? extends Expr<?>> family(Class<?> javaType, SqlType<?> type) {
        if (javaType == String.class) {
            return new TextType((SqlType<String>) type);
        }
        if (javaType == Boolean.class) {
            return new BoolType((SqlType<Boolean>) type);
        }
        if (Number.class.isAssignableFrom(javaType)) {
            return new NumType(type);
        }
        return Temporal.class.isAssignableFrom(javaType) ? new TemporalType<>(type) : new ValueType<>(type);
    }

    private static Family<?, ? extends Expr<?>> plain(
            Class<?> owner, Field field, @Nullable Class<?> type, @Nullable Column column) {
        int length = column == null ? 0 : column.length();
        int precision = column == null ? 0 : column.precision();
        int scale = column == null ? 0 : column.scale();
        if (length != 0 && type != String.class && type != byte[].class) {
            throw InvalidMapping.of(
                    owner,
                    "the column of \"" + field.getName() + "\" has a length.",
                    "Only text and byte[] have one.",
                    "Remove it, or use precision and scale for a BigDecimal.");
        }
        if ((precision != 0 || scale != 0) && type != BigDecimal.class) {
            throw InvalidMapping.of(
                    owner,
                    "the column of \"" + field.getName() + "\" has a precision or scale.",
                    "Only a BigDecimal has them.",
                    "Remove them, or declare the member as BigDecimal.");
        }
        if (type == String.class) {
            return length == Column.UNBOUNDED
                    ? Types.TEXT
                    : Types.varchar(length == 0 ? DEFAULT_TEXT_LENGTH : positive(owner, field, length));
        }
        if (type == byte[].class) {
            return length == 0 || length == Column.UNBOUNDED
                    ? Types.BLOB
                    : Types.varbinary(positive(owner, field, length));
        }
        if (type == BigDecimal.class) {
            if (precision <= 0 || scale < 0 || scale > precision) {
                throw InvalidMapping.of(
                        owner,
                        "the BigDecimal \"" + field.getName() + "\" has precision " + precision + " and scale " + scale
                                + ".",
                        "Databases disagree about the default, and some round to whole numbers.",
                        "Say what it holds, for example @Column(precision = 19, scale = 4).");
            }
            return Types.decimal(precision, scale);
        }
        Family<?, ? extends Expr<?>> plain = type == null ? null : PLAIN.get(type);
        if (plain != null) {
            return plain;
        }
        if (type != null && type.isEnum()) {
            return enumeration(type);
        }
        throw unsupported(owner, field);
    }

    private static int positive(Class<?> owner, Field field, int length) {
        if (length < 0) {
            throw InvalidMapping.of(
                    owner,
                    "the column of \"" + field.getName() + "\" has the length " + length + ".",
                    "A length is at least 1.",
                    "Give the largest length, or Column.UNBOUNDED.");
        }
        return length;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the caller has checked that it is an enum
    private static Family<?, ? extends Expr<?>> enumeration(Class<?> type) {
        return Types.enumeration((Class<? extends Enum>) type);
    }

    private static RuntimeException unsupported(Class<?> owner, Field field) {
        if (field.getType() == Optional.class) {
            return InvalidMapping.of(
                    owner,
                    "the member \"" + field.getName() + "\" is an Optional.",
                    "A member holds the value itself, or null.",
                    "Declare it with @Nullable, and let the getter give the Optional.");
        }
        return InvalidMapping.of(
                owner,
                "the member \"" + field.getName() + "\" is a "
                        + field.getGenericType().getTypeName() + ".",
                "Columns hold boolean, short, int, long, float, double, their wrappers, BigDecimal, String, enums, UUID,"
                        + " LocalDate, LocalTime, LocalDateTime, Instant and byte[].",
                "Store it as one of them with @Convert, or leave it out with @Transient.");
    }
}
