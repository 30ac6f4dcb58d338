package org.alkahest.sql.tree;

import org.alkahest.sql.type.SqlType;

/** A number computed from two. */
public record Arithmetic(ArithmeticOperator operator, Expression left, Expression right, SqlType<?> type)
        implements Expression {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.arithmetic(this);
    }
}
