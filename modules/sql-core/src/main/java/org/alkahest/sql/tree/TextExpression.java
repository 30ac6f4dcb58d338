package org.alkahest.sql.tree;

import java.util.List;
import org.alkahest.sql.type.SqlType;

/** A value written by the user as SQL text around expressions. */
public record TextExpression(List<TextPart> parts, SqlType<?> type) implements Expression {
    public TextExpression {
        parts = List.copyOf(parts);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.textExpression(this);
    }
}
