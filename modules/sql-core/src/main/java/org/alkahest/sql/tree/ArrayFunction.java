package org.alkahest.sql.tree;

import java.util.List;
import org.alkahest.sql.type.SqlType;

/** An operation on arrays. */
public record ArrayFunction(ArrayOperator operator, List<Expression> operands, SqlType<?> type) implements Expression {
    public ArrayFunction {
        operands = List.copyOf(operands);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.arrayFunction(this);
    }
}
