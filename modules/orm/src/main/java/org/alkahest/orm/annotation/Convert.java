package org.alkahest.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stores a member as another type. {@link Column} then speaks of the stored type. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Convert {

    /** The converter; has a constructor without parameters, of any visibility. */
    Class<? extends Converter<?, ?>> value();
}
