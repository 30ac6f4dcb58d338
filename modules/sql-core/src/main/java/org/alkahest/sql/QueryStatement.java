package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Exists;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Query;
import org.alkahest.sql.tree.ScalarQuery;
import org.alkahest.sql.tree.SetOperator;

/** A query: it can be executed, combined with others, and used inside other statements. */
public sealed interface QueryStatement<R> extends RowStatement<R> permits Select, CombinedQuery, TextRows {

    @Override
    Query node();

    /** The expressions whose columns can be addressed in a subquery, in order. */
    List<Expression> outputs();

    /**
     * The tree, for use inside another statement.
     *
     * @throws StatementException ALK-1007 if parameters of this query have been given values: the statement around it
     *     would not know them
     */
    default Query embedded() {
        if (bindings() != Bindings.none()) {
            throw boundInside("A query");
        }
        return node();
    }

    /** The error for a part of another statement whose parameters have values already. */
    static StatementException boundInside(String what) {
        return new StatementException(
                ErrorCode.INVALID_STATEMENT,
                ErrorText.of(
                        what + " whose parameters have values was used inside another statement.",
                        "Values of parameters belong to the statement that is executed.",
                        "Build the whole statement first and call bind(parameter, value) on that."));
    }

    /** The rows of both queries, each once. */
    default CombinedQuery<R> union(QueryStatement<? extends R> other) {
        return new CombinedQuery<>(SetOperator.UNION, this, other);
    }

    /** The rows of both queries, as often as they occur. */
    default CombinedQuery<R> unionAll(QueryStatement<? extends R> other) {
        return new CombinedQuery<>(SetOperator.UNION_ALL, this, other);
    }

    /** The rows that both queries have, each once. */
    default CombinedQuery<R> intersect(QueryStatement<? extends R> other) {
        return new CombinedQuery<>(SetOperator.INTERSECT, this, other);
    }

    /** The rows that the other query does not have, each once. */
    default CombinedQuery<R> except(QueryStatement<? extends R> other) {
        return new CombinedQuery<>(SetOperator.EXCEPT, this, other);
    }

    /** The rows that both queries have, as often as both have them. */
    default CombinedQuery<R> intersectAll(QueryStatement<? extends R> other) {
        return new CombinedQuery<>(SetOperator.INTERSECT_ALL, this, other);
    }

    /** The rows of this query, less as many as the other one has. */
    default CombinedQuery<R> exceptAll(QueryStatement<? extends R> other) {
        return new CombinedQuery<>(SetOperator.EXCEPT_ALL, this, other);
    }

    /** This query as an item of FROM. */
    default Subquery as(String alias) {
        return new Subquery(this, alias, false);
    }

    /** This query as an item of FROM that may read the items before it, once for each of their rows. */
    default Subquery lateral(String alias) {
        return new Subquery(this, alias, true);
    }

    /** Whether this query has a row. */
    default Condition exists() {
        return Condition.of(new Exists(embedded()));
    }

    /**
     * This query as a value; it must have one column and at most one row, and no row is NULL.
     *
     * @param family the family of the column, for example {@code Types.BIGINT}
     */
    default <F extends Expr<R>> F scalar(Family<R, F> family) {
        return family.of(new ScalarQuery(embedded()));
    }

    /** As {@link #scalar(Family)}, of the family of an expression, such as the one that is selected. */
    default <F extends Expr<R>> F scalar(InFamily<R, F> like) {
        return scalar(like.family());
    }
}
