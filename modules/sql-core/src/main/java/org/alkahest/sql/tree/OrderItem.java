package org.alkahest.sql.tree;

import org.jspecify.annotations.Nullable;

/**
 * One item of ORDER BY.
 *
 * @param nulls where rows without a value go; null leaves it to the database
 */
public record OrderItem(
        Expression expression, boolean descending, @Nullable NullsOrder nulls) implements Clause {

    /** Where rows without a value go. */
    public enum NullsOrder {
        FIRST,
        LAST
    }

    public OrderItem nullsFirst() {
        return new OrderItem(expression, descending, NullsOrder.FIRST);
    }

    public OrderItem nullsLast() {
        return new OrderItem(expression, descending, NullsOrder.LAST);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.orderItem(this);
    }
}
