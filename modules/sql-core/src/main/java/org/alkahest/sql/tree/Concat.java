package org.alkahest.sql.tree;

import java.util.List;

/** Two or more texts joined. */
public record Concat(List<Expression> operands) implements Expression {
    public Concat {
        operands = List.copyOf(operands);
        if (operands.size() < 2) {
            throw new IllegalArgumentException("a concatenation of " + operands.size() + " texts");
        }
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.concat(this);
    }
}
