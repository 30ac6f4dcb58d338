package org.alkahest.sql;

import org.alkahest.sql.tree.WindowDefinition;

/**
 * A window that has a name. {@link Select#window} defines it; functions are over it as it is, or over one that extends it by an
 * order or a frame. Made by {@link Window#as}. Immutable.
 */
public final class NamedWindow extends Window {
    private final WindowDefinition definition;

    NamedWindow(WindowDefinition definition) {
        this.definition = definition;
    }

    String name() {
        return definition.name();
    }

    WindowDefinition definition() {
        return definition;
    }

    /** By how many expressions this window orders the rows. */
    int orders() {
        return definition.orderBy().size();
    }

    @Override
    NamedWindow base() {
        return this;
    }

    @Override
    public String toString() {
        return definition.name();
    }
}
