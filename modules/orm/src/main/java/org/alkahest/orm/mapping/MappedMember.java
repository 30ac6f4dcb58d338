package org.alkahest.orm.mapping;

import java.lang.reflect.Field;
import org.alkahest.sql.Expr;
import org.alkahest.sql.Family;
import org.alkahest.sql.schema.ReferentialAction;
import org.jspecify.annotations.Nullable;

/**
 * A field or record component with a column.
 *
 * @param index from 0, the place among the members and their columns
 * @param family the type of the column and the kind of its expressions
 * @param unique whether the column has a unique constraint of its own
 * @param references the class whose key the member holds; null for none
 * @param onDelete what happens here when the row referred to goes
 */
public record MappedMember(
        int index,
        Field field,
        Family<?, ? extends Expr<?>> family,
        String column,
        boolean id,
        boolean version,
        Generation generation,
        boolean nullable,
        boolean unique,
        @Nullable Class<?> references,
        ReferentialAction onDelete) {

    /** Who makes the value of a new row. */
    public enum Generation {
        /** The application. */
        NONE,
        /** The database, as an identity. */
        IDENTITY,
        /** The session, at random. */
        RANDOM_UUID
    }

    public String name() {
        return field.getName();
    }

    /** The class of a value; primitives as they are. */
    public Class<?> javaType() {
        return field.getType();
    }

    /** Whether a value counts as not given: null, and 0 in a primitive that is generated. */
    public boolean isUnset(@Nullable Object value) {
        return value == null
                || (generation == Generation.IDENTITY && javaType().isPrimitive() && ((Number) value).longValue() == 0);
    }
}
