package org.alkahest.sql.tree;

/** Membership in the single column of a query. */
public record InQuery(Expression operand, Query query, boolean negated) implements Expression {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.inQuery(this);
    }
}
