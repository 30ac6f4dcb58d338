package org.alkahest.engine.execution;

import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.engine.option.ValueFormat;
import org.alkahest.sql.Bindings;
import org.alkahest.sql.shape.Shape;
import org.jspecify.annotations.Nullable;

/** The values of an execution as text, for those who may see them. */
final class BoundValues {
    private BoundValues() {}

    static String describe(CompiledStatement compiled, Shape shape, Bindings bindings, ValueFormat format) {
        var text = new StringBuilder("[");
        for (@Nullable Object value : compiled.values(shape, bindings)) {
            if (text.length() > 1) {
                text.append(", ");
            }
            text.append(format.format(value));
        }
        return text.append(']').toString();
    }
}
