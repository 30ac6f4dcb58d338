package org.alkahest.sql.tree;

import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.type.SqlType;

/**
 * The values of an IN list. How many there are is no part of the statement's shape. Exists only before a statement is
 * lifted: dialects see {@link ListSlot}.
 *
 * @param values the values, in order, none null; may be empty
 */
public record BindList(SqlType<?> type, List<?> values) implements Expression {
    /** @throws StatementException ALK-1001 if a value is not of the type, ALK-1003 if one is null */
    public BindList {
        values = copyOf(values);
        for (int i = 0; i < values.size(); i++) {
            if (!type.accepts(values.get(i))) {
                throw Bind.wrongType(type, values.get(i));
            }
        }
    }

    private static List<?> copyOf(List<?> values) {
        try {
            return List.copyOf(values);
        } catch (NullPointerException holdsNull) {
            throw new StatementException(
                    ErrorCode.NULL_ARGUMENT,
                    ErrorText.of(
                            "The list of an IN holds a null.",
                            "In SQL nothing is equal to NULL, so the null would silently match no row.",
                            "Remove it, and add .or(column.isNull()) where rows without a value are wanted."),
                    holdsNull);
        }
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.bindList(this);
    }
}
