package org.alkahest.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;

/**
 * Gives a member another value when other members of its instance have changed and the row is updated; the instance holds it
 * from then on. A value that the application has changed itself is kept. An UPDATE by a statement sets the column, too, as it
 * does for {@link org.alkahest.sql.DeclaredColumn#onUpdate(Supplier)}.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnUpdate {

    /** Asked once for each instance; has a constructor without parameters, of any visibility. */
    Class<? extends Supplier<?>> value();
}
