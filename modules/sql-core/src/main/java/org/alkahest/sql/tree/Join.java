package org.alkahest.sql.tree;

import org.jspecify.annotations.Nullable;

/**
 * A join to everything that stands before it in FROM.
 *
 * @param condition the ON condition; null for a cross join, and before the statement is resolved for an inner or left join
 *     that follows the foreign keys between the two sides
 */
public record Join(
        JoinKind kind, Relation relation, @Nullable Expression condition) implements Clause {
    public Join {
        if (kind == JoinKind.CROSS ? condition != null : condition == null && !kind.followsForeignKeys()) {
            throw new IllegalArgumentException(
                    kind + " join " + (condition == null ? "without" : "with") + " condition");
        }
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.join(this);
    }
}
