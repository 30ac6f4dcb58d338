package org.alkahest.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The column of a member, as far as its declaration does not say it. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Column {

    /** A {@link #length()} without bound: the type of the column is {@code text} or {@code blob}. */
    int UNBOUNDED = Integer.MAX_VALUE;

    /** The name; empty for the name of the member in {@code snake_case}. */
    String name() default "";

    /**
     * Characters of a text, 255 where nothing is said; bytes of a {@code byte[]}, {@link #UNBOUNDED} where nothing is said.
     * 0 says nothing.
     */
    int length() default 0;

    /** Digits of a {@link java.math.BigDecimal}, which must say so: databases disagree about the default. */
    int precision() default 0;

    /** Digits after the point of a {@link java.math.BigDecimal}. */
    int scale() default 0;

    /**
     * Whether the column takes NULL although nothing in Java says so. Members take it by themselves if they are annotated with
     * a {@code Nullable} of any library that keeps it at run time; all others refuse it.
     */
    boolean nullable() default false;

    /** Whether the column has a unique constraint of its own. */
    boolean unique() default false;
}
