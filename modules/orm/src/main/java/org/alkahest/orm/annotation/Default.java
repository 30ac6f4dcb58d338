package org.alkahest.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;

/**
 * Gives a member that is null its value when its row is inserted; the instance holds it from then on. A primitive is never null,
 * and is left as it is.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Default {

    /** Asked once for each instance; has a constructor without parameters, of any visibility. */
    Class<? extends Supplier<?>> value();
}
