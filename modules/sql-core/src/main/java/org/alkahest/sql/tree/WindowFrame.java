package org.alkahest.sql.tree;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a partition that a function over a window sees.
 *
 * @param exclusion what around the current row is left out; null for nothing
 */
public record WindowFrame(
        Unit unit, Bound start, Bound end, @Nullable Exclusion exclusion) implements Clause {
    public WindowFrame {
        if (start.kind() == BoundKind.UNBOUNDED_FOLLOWING
                || end.kind() == BoundKind.UNBOUNDED_PRECEDING
                || start.kind().compareTo(end.kind()) > 0) {
            throw new IllegalArgumentException("a frame that ends before it starts");
        }
    }

    /** What distances count. */
    public enum Unit {
        ROWS,
        /** Differences from the value that the rows are ordered by. */
        RANGE,
        /** Groups of rows that are ordered alike. */
        GROUPS
    }

    /** Where a frame starts or ends, in their order. */
    public enum BoundKind {
        UNBOUNDED_PRECEDING,
        PRECEDING,
        CURRENT_ROW,
        FOLLOWING,
        UNBOUNDED_FOLLOWING
    }

    /** What is left out of a frame. */
    public enum Exclusion {
        CURRENT_ROW,
        /** The current row and the rows ordered alike. */
        GROUP,
        /** The rows ordered alike, but not the current row. */
        TIES
    }

    /**
     * A start or an end.
     *
     * @param distance there for PRECEDING and FOLLOWING, and null for the others
     */
    public record Bound(BoundKind kind, @Nullable Expression distance) {
        public Bound {
            boolean far = kind == BoundKind.PRECEDING || kind == BoundKind.FOLLOWING;
            if (far == (distance == null)) {
                throw new IllegalArgumentException(kind + (far ? " without" : " with") + " a distance");
            }
        }
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.windowFrame(this);
    }
}
