package org.alkahest.sql.tree;

import java.util.List;

/**
 * The rows that a function gives, as a table. Its arguments may read what stands before it in FROM.
 *
 * @param function the function's name, verbatim
 * @param columns the names of the columns, in order; where a database lets nobody name them, they are the function's own
 * @param ordinality whether the last column numbers the rows, from 1
 */
public record FunctionRelation(
        Source source,
        String function,
        List<Expression> arguments,
        String alias,
        List<String> columns,
        boolean ordinality)
        implements Relation {
    public FunctionRelation {
        Identifiers.checked(alias);
        arguments = List.copyOf(arguments);
        columns = List.copyOf(columns);
        columns.forEach(Identifiers::checked);
    }

    @Override
    public String exposedName() {
        return alias;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.function(this);
    }
}
