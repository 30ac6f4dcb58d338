package org.alkahest.sql;

import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Aggregate;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Star;

/** A number that is made of many rows. */
public non-sealed interface NumAggregate<N extends Number>
        extends NumExpr<N>, AggregateExpr<N, NumExpr<N>, NumAggregate<N>> {

    @Override
    default NumAggregate<N> aggregate(Expression node) {
        return new Handles.NumOfRows<>(node, type());
    }

    /**
     * The aggregate of the different values, each of them taken once. Databases seldom take it over a window.
     *
     * @throws StatementException ALK-1007 if it counts rows rather than values
     */
    default NumAggregate<N> distinct() {
        Expression node = node();
        if (node instanceof Aggregate known) {
            return aggregate(new Aggregate(distinct(known.call()), known.withinGroup(), known.filter()));
        }
        return aggregate(distinct((Call) node));
    }

    private static Call distinct(Call call) {
        if (call.arguments().get(0) instanceof Star) {
            throw new StatementException(
                    ErrorCode.INVALID_STATEMENT,
                    ErrorText.of(
                            "The different ones of all rows were to be counted.",
                            "count() counts rows, whatever is in them.",
                            "Count the different values of an expression: count(expression).distinct()."));
        }
        return new Call(call.function(), true, call.arguments(), call.type());
    }
}
