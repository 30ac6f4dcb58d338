package org.alkahest.sql.schema;

import java.util.List;
import java.util.regex.Pattern;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.OrderItem;
import org.jspecify.annotations.Nullable;

/**
 * An index.
 *
 * @param items the indexed columns or expressions, at least one, in order
 * @param nullsDistinct whether a unique index takes equal rows where one of its items is null
 * @param included columns that are kept in the index without being searched for, in order
 * @param method the database's own word for its kind of index; null for the usual one
 * @param where which rows are indexed; null for all
 * @param dialects on which databases it is created with its table
 */
public record Index(
        ObjectName name,
        List<OrderItem> items,
        boolean unique,
        boolean nullsDistinct,
        List<String> included,
        @Nullable String method,
        @Nullable Expression where,
        DialectCondition dialects)
        implements Conditional<Index> {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");

    /** @throws StatementException ALK-1010 if the method is not a word of lower-case letters, ALK-1011 if there are no items,
     *     ALK-2011 if one, or the condition, is nested too deep */
    public Index {
        items = List.copyOf(items);
        included = List.copyOf(included);
        items.forEach(Shape::bounded);
        if (where != null) {
            Shape.bounded(where);
        }
        if (items.isEmpty()) {
            throw new StatementException(
                    ErrorCode.INVALID_DEFINITION,
                    ErrorText.of(
                            "The index \"" + name + "\" has no column.",
                            "SQL has no index of nothing.",
                            "Name at least one column."));
        }
        if (method != null && !WORD.matcher(method).matches()) {
            throw new StatementException(
                    ErrorCode.INVALID_IDENTIFIER,
                    ErrorText.of(
                            "\"" + method + "\" cannot be the method of the index \"" + name + "\".",
                            "A method is a word of lower-case letters, such as btree.",
                            "Look up the methods in the database's manual."));
        }
    }

    /** An index of which nothing else is said. */
    public Index(String name, List<OrderItem> items, boolean unique) {
        this(ObjectName.of(name), items, unique);
    }

    /** As {@link #Index(String, List, boolean)}, where a convention may have made the name. */
    public Index(ObjectName name, List<OrderItem> items, boolean unique) {
        this(name, items, unique, true, List.of(), null, null, DialectCondition.everywhere());
    }

    /** The same for the rows for which a condition over columns of the table holds. */
    public Index withWhere(Expression condition) {
        return new Index(name, items, unique, nullsDistinct, included, method, condition, dialects);
    }

    /** The same with columns that are kept in it without being searched for. */
    public Index withIncluded(String... columns) {
        return new Index(name, items, unique, nullsDistinct, List.of(columns), method, where, dialects);
    }

    /** The same by a method of the database, such as {@code gin} or {@code hash}. */
    public Index withMethod(String word) {
        return new Index(name, items, unique, nullsDistinct, included, word, where, dialects);
    }

    /** The same, but two nulls are equal. */
    public Index withNullsNotDistinct() {
        return new Index(name, items, unique, false, included, method, where, dialects);
    }

    @Override
    public Index onlyOn(DialectCondition newCondition) {
        return new Index(name, items, unique, nullsDistinct, included, method, where, newCondition);
    }
}
