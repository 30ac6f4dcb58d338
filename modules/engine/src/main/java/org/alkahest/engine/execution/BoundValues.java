package org.alkahest.engine.execution;

import java.util.List;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.engine.option.ValueFormat;
import org.alkahest.sql.Bindings;
import org.alkahest.sql.shape.Shape;
import org.jspecify.annotations.Nullable;

/** The values of an execution as text, for those who may see them. */
final class BoundValues {
    private static final int MOST_ROWS = 3;

    private BoundValues() {}

    /** Of rows of a plain statement; the first few stand for all. */
    static String describe(CompiledStatement compiled, List<@Nullable Object[]> rows, ValueFormat format) {
        var text = new StringBuilder();
        for (@Nullable Object[] row : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
            String separator = text.length() == 0 ? "[" : ", [";
            for (@Nullable Object value : compiled.placed(row)) {
                text.append(separator).append(format.format(value));
                separator = ", ";
            }
            text.append(']');
        }
        return rows.size() > MOST_ROWS ? text + " and " + (rows.size() - MOST_ROWS) + " more" : text.toString();
    }

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
