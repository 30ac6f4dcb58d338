package org.alkahest.sql;

import java.util.Arrays;
import org.alkahest.sql.tree.Parameter;
import org.jspecify.annotations.Nullable;

/** The values of a statement's parameters. Immutable. */
public final class Bindings {
    private static final Bindings NONE = new Bindings(new Parameter[0], new Object[0]);

    private final Parameter[] parameters;
    private final @Nullable Object[] values;

    private Bindings(Parameter[] parameters, @Nullable Object[] values) {
        this.parameters = parameters;
        this.values = values;
    }

    public static Bindings none() {
        return NONE;
    }

    /**
     * Values for parameters, by position. Neither array is copied, so that the rows of a batch can share the parameters:
     * the caller must not change them afterwards.
     *
     * @param values as many as there are parameters, null for SQL NULL
     */
    public static Bindings sharing(Parameter[] parameters, @Nullable Object[] values) {
        return new Bindings(parameters, values);
    }

    /** These bindings and one more; an earlier value of the same parameter is replaced. */
    public Bindings with(Parameter parameter, @Nullable Object value) {
        int index = indexOf(parameter);
        if (index >= 0) {
            @Nullable Object[] replaced = values.clone();
            replaced[index] = value;
            return new Bindings(parameters, replaced);
        }
        int size = parameters.length;
        Parameter[] moreParameters = Arrays.copyOf(parameters, size + 1);
        @Nullable Object[] moreValues = Arrays.copyOf(values, size + 1);
        moreParameters[size] = parameter;
        moreValues[size] = value;
        return new Bindings(moreParameters, moreValues);
    }

    public boolean has(Parameter parameter) {
        return indexOf(parameter) >= 0;
    }

    /** The value of a parameter; null if it is bound to null or not bound at all. */
    public @Nullable Object get(Parameter parameter) {
        int index = indexOf(parameter);
        return index < 0 ? null : values[index];
    }

    private int indexOf(Parameter parameter) {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] == parameter) {
                return i;
            }
        }
        return -1;
    }
}
