package org.alkahest.sql.tree;

import org.jspecify.annotations.Nullable;

/**
 * A join to everything that stands before it in FROM.
 *
 * @param condition the ON condition; null for, and only for, a cross join
 */
public record Join(
        JoinKind kind, Relation relation, @Nullable Expression condition) implements Clause {
    public Join {
        if ((kind == JoinKind.CROSS) != (condition == null)) {
            throw new IllegalArgumentException(
                    kind + " join " + (condition == null ? "without" : "with") + " condition");
        }
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.join(this);
    }
}
