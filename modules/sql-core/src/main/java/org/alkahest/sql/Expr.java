package org.alkahest.sql;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.alkahest.sql.tree.BindList;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InList;
import org.alkahest.sql.tree.InQuery;
import org.alkahest.sql.tree.IsNull;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A typed handle over an expression. It offers what every value can do; families add what only theirs can, such as
 * {@code like} on text, so that misuse does not compile. Immutable.
 *
 * @param <T> the Java type of a value; whether SQL NULL can occur is not part of it
 */
public interface Expr<T> extends Selection<T> {

    /** The tree under this handle; the same object at every call. */
    Expression node();

    SqlType<T> type();

    /**
     * Whether the two are equal.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1003 if the value is null: use {@link #isNull()}
     */
    default Condition eq(T value) {
        return compare(ComparisonOperator.EQUAL, Arguments.value(type(), value));
    }

    default Condition eq(Expr<? extends T> other) {
        return compare(ComparisonOperator.EQUAL, other.node());
    }

    /**
     * Whether the two differ.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1003 if the value is null: use {@link #isNotNull()}
     */
    default Condition ne(T value) {
        return compare(ComparisonOperator.NOT_EQUAL, Arguments.value(type(), value));
    }

    default Condition ne(Expr<? extends T> other) {
        return compare(ComparisonOperator.NOT_EQUAL, other.node());
    }

    /** Whether this is equal to any, or to all, of the rows of a query. */
    default Condition eq(Quantified<? extends T> rows) {
        return compare(ComparisonOperator.EQUAL, rows.node());
    }

    /** Whether this differs from any, or from all, of the rows of a query. */
    default Condition ne(Quantified<? extends T> rows) {
        return compare(ComparisonOperator.NOT_EQUAL, rows.node());
    }

    /** Whether the two differ, where NULL is a value like others: never unknown. Null is SQL NULL. */
    default Condition isDistinctFrom(@Nullable T value) {
        return compare(ComparisonOperator.DISTINCT, Arguments.nullable(type(), value));
    }

    /** Whether the two differ, where NULL is a value like others: never unknown. */
    default Condition isDistinctFrom(Expr<? extends T> other) {
        return compare(ComparisonOperator.DISTINCT, other.node());
    }

    /** Whether the two are equal, where NULL is equal to NULL: never unknown. Null is SQL NULL. */
    default Condition isNotDistinctFrom(@Nullable T value) {
        return compare(ComparisonOperator.NOT_DISTINCT, Arguments.nullable(type(), value));
    }

    /** Whether the two are equal, where NULL is equal to NULL: never unknown. */
    default Condition isNotDistinctFrom(Expr<? extends T> other) {
        return compare(ComparisonOperator.NOT_DISTINCT, other.node());
    }

    private Condition compare(ComparisonOperator operator, Expression other) {
        return Condition.of(new Comparison(operator, node(), other));
    }

    default Condition isNull() {
        return Condition.of(new IsNull(node(), false));
    }

    default Condition isNotNull() {
        return Condition.of(new IsNull(node(), true));
    }

    /**
     * Membership in a list of values. How many there are is no part of the statement's shape; an empty list has no
     * members, so the condition is false.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1003 if a value is null
     */
    default Condition in(Collection<? extends T> values) {
        return Condition.of(new InList(node(), new BindList(type(), asList(values)), false));
    }

    /** As {@link #in(Collection)}. */
    @SuppressWarnings("unchecked")
    default Condition in(T... values) {
        return in(Arrays.asList(values));
    }

    default Condition in(QueryStatement<? extends T> query) {
        return Condition.of(new InQuery(node(), query.embedded(), false));
    }

    /** Absence from a list of values: true for an empty list, and unknown for NULL unless the list is empty. */
    default Condition notIn(Collection<? extends T> values) {
        return Condition.of(new InList(node(), new BindList(type(), asList(values)), true));
    }

    /** As {@link #notIn(Collection)}. */
    @SuppressWarnings("unchecked")
    default Condition notIn(T... values) {
        return notIn(Arrays.asList(values));
    }

    default Condition notIn(QueryStatement<? extends T> query) {
        return Condition.of(new InQuery(node(), query.embedded(), true));
    }

    private static List<?> asList(Collection<?> values) {
        return values instanceof List<?> list ? list : new java.util.ArrayList<>(values);
    }

    default OrderItem asc() {
        return new OrderItem(node(), false, null);
    }

    default OrderItem desc() {
        return new OrderItem(node(), true, null);
    }

    @Override
    default List<Expression> columns() {
        return List.of(node());
    }

    /** Not to be overridden: several expressions side by side are read in one go. */
    @Override
    default @Nullable T read(RowCursor row, int offset) {
        return row.get(offset, type());
    }
}
