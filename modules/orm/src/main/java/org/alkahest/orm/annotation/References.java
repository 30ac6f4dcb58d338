package org.alkahest.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.alkahest.sql.schema.ReferentialAction;

/**
 * A foreign key: the member holds the key of a row of another mapped class, which must have a key of one column of the same
 * type. A flush inserts the other class first and deletes it last.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface References {

    /** The class whose key the member holds. */
    Class<?> value();

    /** What happens here when the row that is referred to goes. */
    ReferentialAction onDelete() default ReferentialAction.NO_ACTION;
}
