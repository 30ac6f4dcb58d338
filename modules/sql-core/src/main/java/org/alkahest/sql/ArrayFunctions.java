package org.alkahest.sql;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.tree.ArrayFunction;
import org.alkahest.sql.tree.ArrayOperator;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.OrderItem;

/** Arrays made of values. */
public final class ArrayFunctions {
    private ArrayFunctions() {}

    /** The array of some expressions. A list of values alone is bound: {@code value(list, Types.array(…))}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <E, F extends Expr<E>> ArrayExpr<E, F> arrayOf(InFamily<E, F> first, Expr<E>... others) {
        List<Expression> operands = new ArrayList<>();
        operands.add(first.node());
        for (Expr<E> other : others) {
            operands.add(other.node());
        }
        return made(ArrayOperator.LIST, first, operands);
    }

    /**
     * An aggregate: the array of a value in each row; NULL of no rows.
     *
     * @param order in which the rows are taken; none for one that cannot be relied on
     */
    public static <E, F extends Expr<E>> ArrayExpr<E, F> arrayAgg(InFamily<E, F> element, OrderItem... order) {
        return made(ArrayOperator.AGGREGATE, element, List.of(element.node()), order);
    }

    private static <E, F extends Expr<E>> ArrayExpr<E, F> made(
            ArrayOperator operator, InFamily<E, F> element, List<Expression> operands, OrderItem... order) {
        ArrayType<E, F> type = Types.array(element.family());
        return type.of(new ArrayFunction(operator, operands, List.of(order), type.type()));
    }
}
