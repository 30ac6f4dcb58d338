package org.alkahest.sql.tree;

import java.util.List;
import org.alkahest.sql.type.SqlType;

/** A call of a function or aggregate by its name in the standard; a dialect may write another name. */
public record Call(String function, boolean distinct, List<Expression> arguments, SqlType<?> type)
        implements Expression {
    public Call {
        arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.call(this);
    }
}
