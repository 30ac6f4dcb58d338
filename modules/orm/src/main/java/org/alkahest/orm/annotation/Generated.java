package org.alkahest.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A key that is made when its row is inserted: by the database for numbers, here and at random for a {@link java.util.UUID}.
 * A member that has a value already (not null, and not 0 where it is a primitive) keeps it.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Generated {}
