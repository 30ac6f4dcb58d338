package org.alkahest.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function over a window: the rows that stand around each row of the result.
 *
 * @param function an aggregate or a window function
 * @param partitionBy rows that agree in these see each other; empty for all rows
 * @param frame which rows of the partition are seen; null leaves it to the standard
 */
public record Over(
        Expression function,
        List<Expression> partitionBy,
        List<OrderItem> orderBy,
        @Nullable WindowFrame frame) implements Expression {
    public Over {
        partitionBy = List.copyOf(partitionBy);
        orderBy = List.copyOf(orderBy);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.over(this);
    }
}
