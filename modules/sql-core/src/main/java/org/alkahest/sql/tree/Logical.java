package org.alkahest.sql.tree;

import java.util.List;

/** Two or more conditions joined by AND or OR. */
public record Logical(LogicalOperator operator, List<Expression> operands) implements Expression {
    public Logical {
        operands = List.copyOf(operands);
        if (operands.size() < 2) {
            throw new IllegalArgumentException("a junction of " + operands.size() + " conditions");
        }
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.logical(this);
    }
}
