package org.alkahest.sql.tree;

import java.util.List;

/** A statement with its common table expressions in front, in an order in which each is defined before it is used. */
public record WithStatement(List<CommonTable> tables, StatementNode body) implements StatementNode {
    public WithStatement {
        tables = List.copyOf(tables);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.with(this);
    }
}
