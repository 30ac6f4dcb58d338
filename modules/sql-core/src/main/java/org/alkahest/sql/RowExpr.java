package org.alkahest.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.alkahest.sql.row.Row2;
import org.alkahest.sql.row.Row3;
import org.alkahest.sql.row.Row4;
import org.alkahest.sql.tree.BindRows;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InList;
import org.alkahest.sql.tree.InQuery;
import org.alkahest.sql.tree.RowValue;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Several values side by side, compared as one: {@code row(a, b).in(pairs)}. Rows are ordered by their first values, where
 * those are equal by their second ones, and so on. To select several things as one, use {@link Rows}.
 *
 * @param <R> the row in Java, such as {@code Row2<Long, String>}
 */
public final class RowExpr<R> {
    private final RowValue node;
    private final List<SqlType<?>> types;
    private final Function<? super R, List<@Nullable Object>> values;

    private RowExpr(Function<? super R, List<@Nullable Object>> values, Expr<?>... parts) {
        this.node = new RowValue(Arrays.stream(parts).map(Expr::node).toList());
        this.types = Arrays.stream(parts).<SqlType<?>>map(Expr::type).toList();
        this.values = values;
    }

    /** A row of two values. */
    public static <A, B> RowExpr<Row2<A, B>> row(Expr<A> a, Expr<B> b) {
        return new RowExpr<>(r -> Arrays.asList(r.v1(), r.v2()), a, b);
    }

    /** A row of three values. */
    public static <A, B, C> RowExpr<Row3<A, B, C>> row(Expr<A> a, Expr<B> b, Expr<C> c) {
        return new RowExpr<>(r -> Arrays.asList(r.v1(), r.v2(), r.v3()), a, b, c);
    }

    /** A row of four values. */
    public static <A, B, C, D> RowExpr<Row4<A, B, C, D>> row(Expr<A> a, Expr<B> b, Expr<C> c, Expr<D> d) {
        return new RowExpr<>(r -> Arrays.asList(r.v1(), r.v2(), r.v3(), r.v4()), a, b, c, d);
    }

    /** Whether all values are equal, pair by pair. */
    public Condition eq(RowExpr<R> other) {
        return compare(ComparisonOperator.EQUAL, other.node);
    }

    /**
     * As {@link #eq(RowExpr)}, with values.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1003 if one of them is null
     */
    public Condition eq(R other) {
        return compare(ComparisonOperator.EQUAL, bound(other));
    }

    /** Whether at least one pair of values differs. */
    public Condition ne(RowExpr<R> other) {
        return compare(ComparisonOperator.NOT_EQUAL, other.node);
    }

    /** As {@link #ne(RowExpr)}, with values; see {@link #eq(Object)}. */
    public Condition ne(R other) {
        return compare(ComparisonOperator.NOT_EQUAL, bound(other));
    }

    public Condition lt(RowExpr<R> other) {
        return compare(ComparisonOperator.LESS, other.node);
    }

    /** Whether this row comes before the values; see {@link #eq(Object)}. */
    public Condition lt(R other) {
        return compare(ComparisonOperator.LESS, bound(other));
    }

    public Condition le(RowExpr<R> other) {
        return compare(ComparisonOperator.LESS_OR_EQUAL, other.node);
    }

    /** Whether this row comes before the values or is equal; see {@link #eq(Object)}. */
    public Condition le(R other) {
        return compare(ComparisonOperator.LESS_OR_EQUAL, bound(other));
    }

    public Condition gt(RowExpr<R> other) {
        return compare(ComparisonOperator.GREATER, other.node);
    }

    /** Whether this row comes behind the values, as the next page of a list does; see {@link #eq(Object)}. */
    public Condition gt(R other) {
        return compare(ComparisonOperator.GREATER, bound(other));
    }

    public Condition ge(RowExpr<R> other) {
        return compare(ComparisonOperator.GREATER_OR_EQUAL, other.node);
    }

    /** Whether this row comes behind the values or is equal; see {@link #eq(Object)}. */
    public Condition ge(R other) {
        return compare(ComparisonOperator.GREATER_OR_EQUAL, bound(other));
    }

    /**
     * Membership in a list of rows. How many there are is no part of the statement's shape; an empty list has no members, so
     * the condition is false.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1003 if a value of a row is null
     */
    public Condition in(Collection<? extends R> rows) {
        return Condition.of(new InList(node, list(rows), false));
    }

    /** Membership in the rows of a query. */
    public Condition in(QueryStatement<? extends R> query) {
        return Condition.of(new InQuery(node, query.embedded(), false));
    }

    /** Absence from a list of rows: true for an empty list. */
    public Condition notIn(Collection<? extends R> rows) {
        return Condition.of(new InList(node, list(rows), true));
    }

    /** Absence from the rows of a query. */
    public Condition notIn(QueryStatement<? extends R> query) {
        return Condition.of(new InQuery(node, query.embedded(), true));
    }

    private Condition compare(ComparisonOperator operator, Expression other) {
        return Condition.of(new Comparison(operator, node, other));
    }

    private RowValue bound(R row) {
        List<@Nullable Object> given = values.apply(row);
        List<Expression> binds = new ArrayList<>(given.size());
        for (int i = 0; i < types.size(); i++) {
            binds.add(Arguments.value(types.get(i), given.get(i)));
        }
        return new RowValue(binds);
    }

    private BindRows list(Collection<? extends R> rows) {
        List<List<@Nullable Object>> lists = new ArrayList<>(rows.size());
        for (R row : rows) {
            lists.add(values.apply(row));
        }
        return new BindRows(types, lists).withoutNulls();
    }
}
