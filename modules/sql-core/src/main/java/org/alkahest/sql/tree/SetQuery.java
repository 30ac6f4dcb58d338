package org.alkahest.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of two queries combined; both have the same number of columns.
 *
 * @param orderBy orders the combined rows, by the columns of the left query
 * @param limit limits the combined rows; null for all
 */
public record SetQuery(
        SetOperator operator,
        Query left,
        Query right,
        List<OrderItem> orderBy,
        @Nullable RowLimit limit) implements Query {
    public SetQuery {
        orderBy = List.copyOf(orderBy);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.set(this);
    }
}
