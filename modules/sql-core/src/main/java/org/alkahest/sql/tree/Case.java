package org.alkahest.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A searched CASE.
 *
 * @param branches at least one; the first whose condition holds gives the value
 * @param otherwise the value where none holds; null for SQL NULL
 */
public record Case(List<Branch> branches, @Nullable Expression otherwise) implements Expression {
    public Case {
        branches = List.copyOf(branches);
        if (branches.isEmpty()) {
            throw new IllegalArgumentException("a CASE without branches");
        }
    }

    /** WHEN condition THEN value. */
    public record Branch(Expression condition, Expression value) {}

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.caseWhen(this);
    }
}
