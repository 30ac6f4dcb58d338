package org.alkahest.sql.tree;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands in a {@link Bind} for a value that is given at execution, so that a statement can be built once as a constant.
 * Has identity: two parameters of one name are two parameters.
 */
public final class Parameter {
    private final String name;
    private final @Nullable Supplier<?> generator;

    /** A parameter that must be given a value. */
    public Parameter(String name) {
        this(name, null);
    }

    /**
     * A parameter with a value of its own for each row, such as a client-side default.
     *
     * @param generator asked once for each row; null for a parameter that must be given a value
     */
    public Parameter(String name, @Nullable Supplier<?> generator) {
        this.name = name;
        this.generator = generator;
    }

    /** The name, for messages only. */
    public String name() {
        return name;
    }

    /** What gives the value where none is bound; null if one must be bound. */
    public @Nullable Supplier<?> generator() {
        return generator;
    }

    @Override
    public String toString() {
        return ':' + name;
    }
}
