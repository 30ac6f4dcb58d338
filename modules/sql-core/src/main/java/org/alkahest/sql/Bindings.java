package org.alkahest.sql;

import java.util.Arrays;
import org.alkahest.sql.tree.Parameter;
import org.jspecify.annotations.Nullable;

/** The values of a statement's parameters. Immutable. */
public final class Bindings {
    private static final Bindings NONE = new Bindings(new Object[0]);

    /** Parameters at even places, their values behind them. */
    private final @Nullable Object[] pairs;

    private Bindings(@Nullable Object[] pairs) {
        this.pairs = pairs;
    }

    public static Bindings none() {
        return NONE;
    }

    /** These bindings and one more; an earlier value of the same parameter is replaced. */
    public Bindings with(Parameter parameter, @Nullable Object value) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] == parameter) {
                @Nullable Object[] replaced = pairs.clone();
                replaced[i + 1] = value;
                return new Bindings(replaced);
            }
        }
        @Nullable Object[] more = Arrays.copyOf(pairs, pairs.length + 2);
        more[pairs.length] = parameter;
        more[pairs.length + 1] = value;
        return new Bindings(more);
    }

    public boolean has(Parameter parameter) {
        return indexOf(parameter) >= 0;
    }

    /** The value of a parameter; null if it is bound to null or not bound at all. */
    public @Nullable Object get(Parameter parameter) {
        int index = indexOf(parameter);
        return index < 0 ? null : pairs[index + 1];
    }

    private int indexOf(Parameter parameter) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] == parameter) {
                return i;
            }
        }
        return -1;
    }
}
