package org.alkahest.sql.tree;

import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A value sent beside the text. Exists only before a statement is lifted: dialects see {@link Slot}.
 *
 * @param value the value, a {@link Parameter} that gets its value at execution, or null for SQL NULL
 */
public record Bind(SqlType<?> type, @Nullable Object value) implements Expression {
    /** @throws StatementException ALK-1001 if the value is not of the type */
    public Bind {
        if (!type.accepts(value) && !(value instanceof Parameter)) {
            throw wrongType(type, value);
        }
    }

    static StatementException wrongType(SqlType<?> type, @Nullable Object value) {
        String given = value == null ? "null" : value.getClass().getName();
        return new StatementException(
                ErrorCode.VALUE_OF_WRONG_TYPE,
                ErrorText.of(
                        "A value of " + given + " was given where " + type.describe() + " stands.",
                        "The type takes values of " + type.javaType().getName() + ".",
                        "Convert the value first, or cast the column in SQL."));
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.bind(this);
    }
}
