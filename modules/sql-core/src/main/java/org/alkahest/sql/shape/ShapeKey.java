package org.alkahest.sql.shape;

import java.util.Arrays;

/**
 * What two statements have in common when they differ in nothing but values. Made by a {@link ShapeWalk}; immutable, and
 * its hash is computed during the walk.
 */
public final class ShapeKey {
    private final Object[] elements;
    private final int size;
    private final int hash;

    ShapeKey(Object[] elements, int size, int hash) {
        this.elements = elements;
        this.size = size;
        this.hash = hash;
    }

    /** An equal key without spare room, for keys that are kept. */
    public ShapeKey compact() {
        return elements.length == size ? this : new ShapeKey(Arrays.copyOf(elements, size), size, hash);
    }

    /** The number of elements, a measure of what keeping the key costs. */
    public int size() {
        return size;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof ShapeKey key) || key.hash != hash || key.size != size) {
            return false;
        }
        Object[] theirs = key.elements;
        for (int i = 0; i < size; i++) {
            Object mine = elements[i];
            if (mine != theirs[i] && !mine.equals(theirs[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "shape " + Integer.toHexString(hash) + " of " + size + " elements";
    }
}
