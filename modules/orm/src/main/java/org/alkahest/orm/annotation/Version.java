package org.alkahest.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Counts the changes of a row, from 1, so that a change based on an outdated state is refused with ALK-7004 instead of
 * undoing the work of others. The member is an {@code int} or {@code long}, or one of their wrappers, and is written by the
 * session alone.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Version {}
