package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.type.ArrayOf;

/** Types whose values are lists, in arrays of the database. Make one with {@link Types#array}. */
public record ArrayType<E, F extends Expr<E>>(ArrayOf<E> type, Family<E, F> element)
        implements Family<List<E>, ArrayExpr<E, F>> {

    @Override
    public ArrayExpr<E, F> of(Expression node) {
        return new Handles.Array<>(node, this);
    }
}
