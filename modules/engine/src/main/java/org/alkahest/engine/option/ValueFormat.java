package org.alkahest.engine.option;

import java.lang.reflect.Array;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How bound values are written where they may be seen: in the log at TRACE, and in exceptions of an engine that was told to
 * {@linkplain EngineOptions#withShowValues show} them. An application writes its own to hide what is secret.
 */
@FunctionalInterface
public interface ValueFormat {

    /**
     * The text for a value.
     *
     * @param value as the statement holds it; null for SQL NULL, a list for an IN list
     */
    String format(@Nullable Object value);

    /** Nothing of a value but its class. */
    static ValueFormat hidden() {
        return value -> value == null ? "null" : "<" + value.getClass().getSimpleName() + ">";
    }

    /** Values as text, cut after some characters; binary values as their length. */
    static ValueFormat abbreviated(int characters) {
        InvalidOptions.atLeast(1, characters, "characters");
        return value -> {
            String text = text(value);
            return text.length() <= characters ? text : text.substring(0, characters) + "… (" + text.length() + ")";
        };
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof CharSequence) {
            return "'" + value + "'";
        }
        if (value.getClass().isArray()) {
            return value.getClass().getComponentType() + "[" + Array.getLength(value) + "]";
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(ValueFormat::text).toList().toString();
        }
        return value.toString();
    }
}
