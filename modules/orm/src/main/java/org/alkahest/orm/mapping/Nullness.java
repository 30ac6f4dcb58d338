package org.alkahest.orm.mapping;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;

/** Whether a declaration says that a member may be null. */
final class Nullness {
    private Nullness() {}

    /** Whether the field or its type carries an annotation {@code Nullable} of any library. */
    static boolean isNullable(Field field) {
        AnnotatedType type = field.getAnnotatedType();
        return hasNullable(field.getDeclaredAnnotations()) || hasNullable(type.getAnnotations());
    }

    private static boolean hasNullable(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation.annotationType().getSimpleName().equals("Nullable")) {
                return true;
            }
        }
        return false;
    }
}
