package org.alkahest.sql.tree;

/** Takes what distinguishes one shape of statement from another. */
public interface ShapeSink {

    /** An object that is the same only to itself. */
    void identity(Object object);

    /** An object compared by {@code equals}; it must be immutable. */
    void value(Object value);
}
