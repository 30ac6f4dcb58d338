package org.alkahest.sql.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Rows of values, for VALUES and for IN over rows. How many there are is no part of the statement's shape. Exists only
 * before a statement is lifted: dialects see {@link RowsSlot}.
 *
 * @param types the types of the columns, at least one
 * @param rows the rows, in order, each as long as there are types; a value may be null; may be empty
 */
public record BindRows(List<SqlType<?>> types, List<List<@Nullable Object>> rows) implements Expression {
    /** @throws StatementException ALK-1001 if a value is not of the type of its column */
    public BindRows {
        types = List.copyOf(types);
        List<List<@Nullable Object>> copies = new ArrayList<>(rows.size());
        for (List<@Nullable Object> row : rows) {
            copies.add(checked(types, row));
        }
        rows = Collections.unmodifiableList(copies);
    }

    private static List<@Nullable Object> checked(List<SqlType<?>> types, List<@Nullable Object> row) {
        if (row.size() != types.size()) {
            throw new IllegalArgumentException("a row of " + row.size() + " where there are " + types.size());
        }
        for (int i = 0; i < types.size(); i++) {
            if (!types.get(i).accepts(row.get(i))) {
                throw Bind.wrongType(types.get(i), row.get(i));
            }
        }
        return Collections.unmodifiableList(new ArrayList<>(row));
    }

    /**
     * The same rows, for IN.
     *
     * @throws StatementException ALK-1003 if a value is null
     */
    public BindRows withoutNulls() {
        for (List<@Nullable Object> row : rows) {
            if (row.contains(null)) {
                throw new StatementException(
                        ErrorCode.NULL_ARGUMENT,
                        ErrorText.of(
                                "A row in the list of an IN holds a null.",
                                "In SQL nothing is equal to NULL, so the row would silently match nothing.",
                                "Remove it, and add .or(column.isNull()) where rows without a value are wanted."));
            }
        }
        return this;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.bindRows(this);
    }
}
