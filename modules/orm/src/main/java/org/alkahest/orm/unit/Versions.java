package org.alkahest.orm.unit;

import java.util.Objects;
import org.alkahest.orm.mapping.EntityMapping;

/** How versions count. */
final class Versions {
    private Versions() {}

    /** The version of a new row. */
    static Object first(EntityMapping<?> mapping) {
        return number(mapping, 1);
    }

    /** The version after that of an instance. */
    static Object next(EntityMapping<?> mapping, Object entity) {
        Number present = (Number) Objects.requireNonNullElse(mapping.get(entity, mapping.version()), 0);
        return number(mapping, present.longValue() + 1);
    }

    private static Object number(EntityMapping<?> mapping, long value) {
        Class<?> type = mapping.member(mapping.version()).family().type().javaType();
        return type == Long.class ? (Object) value : (Object) (int) value;
    }
}
