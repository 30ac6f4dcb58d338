package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.tree.ArrayFunction;
import org.alkahest.sql.tree.ArrayOperator;
import org.alkahest.sql.tree.Expression;

/**
 * An expression whose value is an array. Positions are counted from 1, as SQL counts. NULL for an operand gives NULL.
 *
 * @param <E> the Java type of an element
 * @param <F> the handle of an element
 */
public interface ArrayExpr<E, F extends Expr<E>> extends InFamily<List<E>, ArrayExpr<E, F>> {

    @Override
    ArrayType<E, F> family();

    /** The element at a position; NULL if there is none. */
    default F at(int position) {
        return element(Values.value(position).node());
    }

    /** As {@link #at(int)}. */
    default F at(Expr<Integer> position) {
        return element(position.node());
    }

    private F element(Expression position) {
        Family<E, F> element = family().element();
        return element.of(new ArrayFunction(ArrayOperator.ELEMENT, List.of(node(), position), element.type()));
    }

    /** The elements from one position to another, both included; fewer where the array ends before. */
    default ArrayExpr<E, F> slice(int first, int last) {
        return array(
                ArrayOperator.SLICE,
                node(),
                Values.value(first).node(),
                Values.value(last).node());
    }

    /** The number of elements. */
    default NumExpr<Integer> length() {
        return Types.INTEGER.of(new ArrayFunction(ArrayOperator.LENGTH, List.of(node()), Types.INTEGER.type()));
    }

    /** This array and then another one. */
    default ArrayExpr<E, F> concat(List<E> other) {
        return array(ArrayOperator.CONCAT, node(), Arguments.value(type(), other));
    }

    /** As {@link #concat(List)}. */
    default ArrayExpr<E, F> concat(Expr<List<E>> other) {
        return array(ArrayOperator.CONCAT, node(), other.node());
    }

    private ArrayExpr<E, F> array(ArrayOperator operator, Expression... operands) {
        return family().of(new ArrayFunction(operator, List.of(operands), type()));
    }

    /** Whether a value is among the elements; unknown if it is not, but NULL is. */
    default Condition has(E value) {
        return condition(ArrayOperator.ANY, Arguments.value(family().element().type(), value), node());
    }

    /** As {@link #has(Object)}. */
    default Condition has(Expr<E> value) {
        return condition(ArrayOperator.ANY, value.node(), node());
    }

    /** Whether every one of these is among the elements. */
    default Condition hasAll(List<E> values) {
        return condition(ArrayOperator.CONTAINS, node(), Arguments.value(type(), values));
    }

    /** As {@link #hasAll(List)}. */
    default Condition hasAll(Expr<List<E>> values) {
        return condition(ArrayOperator.CONTAINS, node(), values.node());
    }

    /** Whether one of these is among the elements. */
    default Condition hasAnyOf(List<E> values) {
        return condition(ArrayOperator.OVERLAPS, node(), Arguments.value(type(), values));
    }

    /** As {@link #hasAnyOf(List)}. */
    default Condition hasAnyOf(Expr<List<E>> values) {
        return condition(ArrayOperator.OVERLAPS, node(), values.node());
    }

    private static Condition condition(ArrayOperator operator, Expression first, Expression second) {
        return Condition.of(new ArrayFunction(operator, List.of(first, second), Types.BOOLEAN.type()));
    }
}
