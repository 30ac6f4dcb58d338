package org.alkahest.sql.tree;

/** The right side of a comparison with the rows of a query of one column: {@code = any (query)}, {@code > all (query)}. */
public record QuantifiedQuery(Quantifier quantifier, Query query) implements Expression {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.quantifiedQuery(this);
    }
}
