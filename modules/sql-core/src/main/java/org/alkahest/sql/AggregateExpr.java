package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.tree.Aggregate;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Expression;

/**
 * The value of a function of many rows. Only such a value can choose among the rows ({@link Aggregates#filter}) and be taken
 * over a window ({@link Windows#over}); with a name or in an operation it is a value like others.
 *
 * @param <F> the handle of what it gives
 * @param <A> the handle of this aggregate
 */
public sealed interface AggregateExpr<T, F extends Expr<T>, A extends AggregateExpr<T, F, A>> extends InFamily<T, F>
        permits NumAggregate, TextAggregate, TemporalAggregate, IntervalAggregate, ConditionAggregate {

    /** The aggregate of this handle's class over another node. */
    A aggregate(Expression node);

    /** The aggregate over the rows for which a condition holds, and those given before. */
    default A filter(Condition where) {
        Expression node = node();
        Aggregate known = node instanceof Aggregate aggregate ? aggregate : new Aggregate((Call) node, List.of(), null);
        return aggregate(known.filtered(where.node()));
    }

    /** The aggregate over the rows of a window. */
    default F over(Window window) {
        return family().of(window.over(node()));
    }
}
