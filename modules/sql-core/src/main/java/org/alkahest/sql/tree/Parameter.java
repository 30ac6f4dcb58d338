package org.alkahest.sql.tree;

/**
 * Stands in a {@link Bind} for a value that is given at execution, so that a statement can be built once as a constant.
 * Has identity: two parameters of one name are two parameters.
 */
public final class Parameter {
    private final String name;

    public Parameter(String name) {
        this.name = name;
    }

    /** The name, for messages only. */
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return ':' + name;
    }
}
