package org.alkahest.sql;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.tree.ArrayFunction;
import org.alkahest.sql.tree.ArrayOperator;
import org.alkahest.sql.tree.Expression;

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

    /** An aggregate: the array of a value in each row, in no order that could be relied on; NULL of no rows. */
    public static <E, F extends Expr<E>> ArrayExpr<E, F> arrayAgg(InFamily<E, F> element) {
        return made(ArrayOperator.AGGREGATE, element, List.of(element.node()));
    }

    private static <E, F extends Expr<E>> ArrayExpr<E, F> made(
            ArrayOperator operator, InFamily<E, F> element, List<Expression> operands) {
        ArrayType<E, F> type = Types.array(element.family());
        return type.of(new ArrayFunction(operator, operands, type.type()));
    }
}
