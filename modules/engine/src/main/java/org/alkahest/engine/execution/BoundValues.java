package org.alkahest.engine.execution;

import org.alkahest.engine.option.ValueFormat;
import org.alkahest.sql.Bindings;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.Parameter;
import org.jspecify.annotations.Nullable;

/** The values of an execution as text, for those who may see them. */
final class BoundValues {
    private BoundValues() {}

    static String describe(Shape shape, Bindings bindings, ValueFormat format) {
        var text = new StringBuilder("[");
        for (int i = 0; i < shape.valueCount(); i++) {
            if (i > 0) {
                text.append(", ");
            }
            text.append(format.format(value(shape, bindings, i)));
        }
        return text.append(']').toString();
    }

    private static @Nullable Object value(Shape shape, Bindings bindings, int index) {
        Object value = shape.value(index);
        return value instanceof Parameter parameter ? bindings.get(parameter) : value;
    }
}
