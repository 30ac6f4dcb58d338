package org.alkahest.sql.tree;

import java.util.List;
import org.alkahest.sql.type.SqlType;

/**
 * An operation on JSON.
 *
 * @param orderBy the order in which an aggregate takes the rows; empty for any, and for what is no aggregate
 */
public record JsonFunction(JsonOperator operator, List<Expression> operands, List<OrderItem> orderBy, SqlType<?> type)
        implements Expression {
    public JsonFunction {
        operands = List.copyOf(operands);
        orderBy = List.copyOf(orderBy);
    }

    /** An operation that takes no rows in an order. */
    public JsonFunction(JsonOperator operator, List<Expression> operands, SqlType<?> type) {
        this(operator, operands, List.of(), type);
    }

    /** The same over other operands. */
    public JsonFunction withOperands(List<Expression> newOperands) {
        return new JsonFunction(operator, newOperands, orderBy, type);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.jsonFunction(this);
    }
}
