package org.alkahest.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The table of a class or record. Without it, the table is named like the class, in {@code snake_case}. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Table {

    /** The name; empty for the name of the class in {@code snake_case}. */
    String name() default "";

    /** The schema; empty for that of the {@link org.alkahest.sql.MetaData}. */
    String schema() default "";
}
