package org.alkahest.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function over a window: the rows that stand around each row of the result.
 *
 * @param function an aggregate or a window function
 * @param window the name of the window in the clause WINDOW that this one is, or extends; null for none
 * @param partitionBy rows that agree in these see each other; empty for all rows
 * @param frame which rows of the partition are seen; null leaves it to the standard
 */
public record Over(
        Expression function,
        @Nullable String window,
        List<Expression> partitionBy,
        List<OrderItem> orderBy,
        @Nullable WindowFrame frame)
        implements Expression {
    public Over {
        partitionBy = List.copyOf(partitionBy);
        orderBy = List.copyOf(orderBy);
    }

    /** A function over a window of its own. */
    public Over(
            Expression function, List<Expression> partitionBy, List<OrderItem> orderBy, @Nullable WindowFrame frame) {
        this(function, null, partitionBy, orderBy, frame);
    }

    /** Whether the window is the named one, and not one that extends it. */
    public boolean isNamed() {
        return window != null && partitionBy.isEmpty() && orderBy.isEmpty() && frame == null;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.over(this);
    }
}
