package org.alkahest.sql.tree;

import java.util.List;
import org.alkahest.sql.type.SqlType;

/**
 * An operation on arrays.
 *
 * @param orderBy the order in which an aggregate takes the rows; empty for any, and for what is no aggregate
 */
public record ArrayFunction(ArrayOperator operator, List<Expression> operands, List<OrderItem> orderBy, SqlType<?> type)
        implements Expression {
    public ArrayFunction {
        operands = List.copyOf(operands);
        orderBy = List.copyOf(orderBy);
    }

    /** An operation that takes no rows in an order. */
    public ArrayFunction(ArrayOperator operator, List<Expression> operands, SqlType<?> type) {
        this(operator, operands, List.of(), type);
    }

    /** The same over other operands. */
    public ArrayFunction withOperands(List<Expression> newOperands) {
        return new ArrayFunction(operator, newOperands, orderBy, type);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.arrayFunction(this);
    }
}
