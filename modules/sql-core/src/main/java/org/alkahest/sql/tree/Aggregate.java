package org.alkahest.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate with clauses of its own, or one that some databases lack; the others are plain {@linkplain Call calls}.
 *
 * @param call the function by its name in the standard, and its arguments
 * @param withinGroup WITHIN GROUP: the order in which the rows are taken; empty for any
 * @param filter FILTER: the rows for which it holds are taken; null for all
 */
public record Aggregate(
        Call call, List<OrderItem> withinGroup, @Nullable Expression filter) implements Expression {
    public Aggregate {
        withinGroup = List.copyOf(withinGroup);
    }

    /** The aggregate over the rows for which a condition holds, and any that it has already. */
    public Aggregate filtered(Expression condition) {
        return new Aggregate(
                call,
                withinGroup,
                filter == null ? condition : new Logical(LogicalOperator.AND, List.of(filter, condition)));
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.aggregate(this);
    }
}
