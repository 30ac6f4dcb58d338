package org.alkahest.sql.tree;

import java.util.List;
import org.alkahest.sql.type.SqlType;

/** An operation on JSON. */
public record JsonFunction(JsonOperator operator, List<Expression> operands, SqlType<?> type) implements Expression {
    public JsonFunction {
        operands = List.copyOf(operands);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.jsonFunction(this);
    }
}
