package org.alkahest.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;

/**
 * Whole numbers from zero on. MariaDB and MySQL have types for them; elsewhere they are kept in the next larger type with a
 * sign. A number that is out of range is refused before it is sent, whatever the database; what the database computes is not
 * checked there, and MariaDB and MySQL refuse a difference below zero.
 */
public final class UnsignedTypes {
    /** From 0 to 255. */
    public static final NumType<Integer> TINYINT =
            of("tinyint", Types.SMALLINT, Integer.class, (1 << 8) - 1, Number::shortValue, Number::intValue);

    /** From 0 to 65,535. */
    public static final NumType<Integer> SMALLINT =
            of("smallint", Types.INTEGER, Integer.class, (1 << 16) - 1, Number::intValue, Number::intValue);

    /** From 0 to 16,777,215. */
    public static final NumType<Integer> MEDIUMINT =
            of("mediumint", Types.INTEGER, Integer.class, (1 << 24) - 1, Number::intValue, Number::intValue);

    /** From 0 to 4,294,967,295. */
    public static final NumType<Long> INTEGER =
            of("int", Types.BIGINT, Long.class, (1L << 32) - 1, Number::longValue, Number::longValue);

    /** From 0 to 18,446,744,073,709,551,615. */
    public static final NumType<BigInteger> BIGINT = of(
            "bigint",
            Types.decimal(20, 0),
            BigInteger.class,
            BigInteger.TWO.pow(64).subtract(BigInteger.ONE),
            number -> new BigDecimal((BigInteger) number),
            number -> ((BigDecimal) number).toBigIntegerExact());

    private UnsignedTypes() {}

    private static <N extends Number & Comparable<N>, S extends Number> NumType<N> of(
            String name,
            NumType<S> base,
            Class<N> javaType,
            N largest,
            Function<Number, S> toSql,
            Function<Number, N> toJava) {
        NumType<S> unsigned = base.named(name + " unsigned");
        return Types.mappedNumber(
                base.withVariant("mariadb", unsigned).withVariant("mysql", unsigned),
                javaType,
                number -> toSql.apply(checked(name, number, largest)),
                toJava);
    }

    private static <N extends Number & Comparable<N>> N checked(String name, N number, N largest) {
        if (number.doubleValue() < 0 || number.compareTo(largest) > 0) {
            throw new StatementException(
                    ErrorCode.VALUE_OF_WRONG_TYPE,
                    ErrorText.of(
                            "The number " + number + " was given where " + name + " unsigned stands.",
                            "The type takes numbers from 0 to " + largest + ".",
                            "Correct the number, or use a larger type or one with a sign."));
        }
        return number;
    }
}
