package org.alkahest.sql;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Identifiers;
import org.alkahest.sql.type.ArrayOf;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.ConvertedType;
import org.alkahest.sql.type.EnumType;
import org.alkahest.sql.type.Json;
import org.alkahest.sql.type.LabelType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/** The standard types, and the ways to make one's own. */
public final class Types {
    private Types() {}

    public static final BoolType BOOLEAN = new BoolType(BasicType.of(TypeKind.BOOLEAN, Boolean.class));
    public static final NumType<Short> SMALLINT = new NumType<>(BasicType.of(TypeKind.SMALLINT, Short.class));
    public static final NumType<Integer> INTEGER = new NumType<>(BasicType.of(TypeKind.INTEGER, Integer.class));
    public static final NumType<Long> BIGINT = new NumType<>(BasicType.of(TypeKind.BIGINT, Long.class));

    /** Exact, of whatever precision the database gives by default. */
    public static final NumType<BigDecimal> DECIMAL = new NumType<>(BasicType.of(TypeKind.DECIMAL, BigDecimal.class));

    public static final NumType<Float> REAL = new NumType<>(BasicType.of(TypeKind.REAL, Float.class));
    public static final NumType<Double> DOUBLE = new NumType<>(BasicType.of(TypeKind.DOUBLE, Double.class));

    /** Text of any length. */
    public static final TextType TEXT = new TextType(BasicType.of(TypeKind.TEXT, String.class));

    /** Bytes of any length. */
    public static final ValueType<byte[]> BLOB = new ValueType<>(BasicType.of(TypeKind.BLOB, byte[].class));

    public static final TemporalType<LocalDate> DATE = new TemporalType<>(BasicType.of(TypeKind.DATE, LocalDate.class));
    public static final TemporalType<LocalTime> TIME = new TemporalType<>(BasicType.of(TypeKind.TIME, LocalTime.class));

    /** Date and time of day without a zone. */
    public static final TemporalType<LocalDateTime> TIMESTAMP =
            new TemporalType<>(BasicType.of(TypeKind.TIMESTAMP, LocalDateTime.class));

    /** A point in time. */
    public static final TemporalType<Instant> TIMESTAMP_WITH_TIME_ZONE =
            new TemporalType<>(BasicType.of(TypeKind.TIMESTAMP_WITH_TIME_ZONE, Instant.class));

    public static final ValueType<UUID> UUID = new ValueType<>(BasicType.of(TypeKind.UUID, java.util.UUID.class));

    /**
     * Lengths of time, to the microsecond: an interval of days, hours and seconds where the database has one that keeps
     * them all, and a whole number of microseconds elsewhere.
     */
    public static final IntervalType INTERVAL = new IntervalType(BasicType.of(TypeKind.INTERVAL, Duration.class));

    /** JSON documents; the type that the database has for them, or text. */
    public static final JsonType JSON = new JsonType(BasicType.of(TypeKind.JSON, Json.class));

    /**
     * Lists of values of another type, in arrays of the database.
     *
     * @throws StatementException ALK-1011 if the elements are arrays, bytes or JSON, or have SQL around them
     */
    public static <E, F extends Expr<E>> ArrayType<E, F> array(Family<E, F> element) {
        return new ArrayType<>(new ArrayOf<>(element.type()), element);
    }

    /** Text of at most {@code length} characters. */
    public static TextType varchar(int length) {
        return new TextType(BasicType.of(TypeKind.VARCHAR, String.class, checkedLength(TypeKind.VARCHAR, length)));
    }

    /** Text of exactly {@code length} characters. */
    public static TextType character(int length) {
        return new TextType(BasicType.of(TypeKind.CHAR, String.class, checkedLength(TypeKind.CHAR, length)));
    }

    /** Exact numbers of {@code precision} digits, {@code scale} of them after the point. */
    public static NumType<BigDecimal> decimal(int precision, int scale) {
        if (scale < 0) {
            throw new StatementException(
                    ErrorCode.INVALID_DEFINITION,
                    ErrorText.of(
                            "The type decimal was given " + scale + " digits after the point.",
                            "Digits are counted from 0.",
                            "Give 0 or more."));
        }
        return new NumType<>(
                new BasicType<>(TypeKind.DECIMAL, BigDecimal.class, checkedLength(TypeKind.DECIMAL, precision), scale));
    }

    private static int checkedLength(TypeKind kind, int length) {
        if (length < 1) {
            throw new StatementException(
                    ErrorCode.INVALID_DEFINITION,
                    ErrorText.of(
                            "The type " + kind.describe() + " was given the length " + length + ".",
                            "A length counts characters, bytes or digits, from 1.",
                            "Give 1 or more; Types.TEXT, Types.BLOB and Types.DECIMAL have no length."));
        }
        return length;
    }

    /** At most {@code length} bytes. */
    public static ValueType<byte[]> varbinary(int length) {
        return new ValueType<>(
                BasicType.of(TypeKind.VARBINARY, byte[].class, checkedLength(TypeKind.VARBINARY, length)));
    }

    /** An enum, stored under the names of its constants. */
    public static <E extends Enum<E>> ValueType<E> enumeration(Class<E> type) {
        return new ValueType<>(new EnumType<>(type, type.getSimpleName().toLowerCase(Locale.ROOT), false));
    }

    /**
     * An enum that the database knows the constants of: a type of its own where it has enums, and text with a check of each
     * column elsewhere. Where such a type has a name, that is the simple name of the class in lower case.
     */
    public static <E extends Enum<E>> ValueType<E> checkedEnumeration(Class<E> type) {
        return checkedEnumeration(type.getSimpleName().toLowerCase(Locale.ROOT), type);
    }

    /**
     * As {@link #checkedEnumeration(Class)}, under another name.
     *
     * @throws StatementException ALK-1010 if the name is empty or has a control character
     */
    public static <E extends Enum<E>> ValueType<E> checkedEnumeration(String name, Class<E> type) {
        return new ValueType<>(new EnumType<>(type, Identifiers.checked(name), true));
    }

    /**
     * As {@link #checkedEnumeration(String, Class)}, in a schema, which is translated as those of tables are.
     *
     * @throws StatementException ALK-1010 if a name is empty or has a control character
     */
    public static <E extends Enum<E>> ValueType<E> checkedEnumeration(String schema, String name, Class<E> type) {
        return new ValueType<>(new EnumType<>(type, Identifiers.checked(schema), Identifiers.checked(name), true));
    }

    /**
     * One text of a list that the database knows, as with {@link #checkedEnumeration(String, Class)}, without a class for them.
     *
     * @param name of the type, where a database gives it one
     * @throws StatementException ALK-1010 if the name is empty or has a control character, ALK-1011 if there is no label
     */
    public static TextType labels(String name, String... labels) {
        if (labels.length == 0) {
            throw new StatementException(
                    ErrorCode.INVALID_DEFINITION,
                    ErrorText.of(
                            "The type \"" + name + "\" has no label.",
                            "No value could ever be of it.",
                            "Give at least one label."));
        }
        return new TextType(new LabelType(null, Identifiers.checked(name), List.of(labels)));
    }

    /**
     * A Java type of one's own, stored as another type. Keep the result in a constant: it is compared by identity.
     *
     * @param toSql from a value that is not null to what is stored
     * @param toJava the way back
     */
    public static <T, S> ValueType<T> mapped(
            Family<S, ?> base,
            Class<T> javaType,
            Function<? super T, ? extends S> toSql,
            Function<? super S, ? extends T> toJava) {
        return new ValueType<>(converted(base, javaType, toSql, toJava));
    }

    /** As {@link #mapped}, for numbers of one's own, whose expressions keep their arithmetic. */
    public static <N extends Number, S> NumType<N> mappedNumber(
            Family<S, ?> base,
            Class<N> javaType,
            Function<? super N, ? extends S> toSql,
            Function<? super S, ? extends N> toJava) {
        return new NumType<>(converted(base, javaType, toSql, toJava));
    }

    /** As {@link #mapped}, for dates and times of one's own, whose expressions keep their order. */
    public static <T, S> TemporalType<T> mappedTemporal(
            Family<S, ?> base,
            Class<T> javaType,
            Function<? super T, ? extends S> toSql,
            Function<? super S, ? extends T> toJava) {
        return new TemporalType<>(converted(base, javaType, toSql, toJava));
    }

    private static <T, S> SqlType<T> converted(
            Family<S, ?> base,
            Class<T> javaType,
            Function<? super T, ? extends S> toSql,
            Function<? super S, ? extends T> toJava) {
        return new ConvertedType<>(base.type(), javaType, toSql, toJava);
    }
}
