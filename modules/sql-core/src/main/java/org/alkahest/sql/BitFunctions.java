package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.tree.Expression;

/**
 * The bits of whole numbers, in two's complement. All methods refuse other numbers with ALK-1001. A shift counts from 0 to
 * one less than the bits of the type.
 */
public final class BitFunctions {
    private BitFunctions() {}

    public static <N extends Number> NumExpr<N> bitAnd(NumExpr<N> left, Expr<N> right) {
        return bits("bitand", left, right.node());
    }

    public static <N extends Number> NumExpr<N> bitAnd(NumExpr<N> left, N right) {
        return bits("bitand", left, Arguments.value(left.type(), right));
    }

    public static <N extends Number> NumExpr<N> bitOr(NumExpr<N> left, Expr<N> right) {
        return bits("bitor", left, right.node());
    }

    public static <N extends Number> NumExpr<N> bitOr(NumExpr<N> left, N right) {
        return bits("bitor", left, Arguments.value(left.type(), right));
    }

    public static <N extends Number> NumExpr<N> bitXor(NumExpr<N> left, Expr<N> right) {
        return bits("bitxor", left, right.node());
    }

    public static <N extends Number> NumExpr<N> bitXor(NumExpr<N> left, N right) {
        return bits("bitxor", left, Arguments.value(left.type(), right));
    }

    public static <N extends Number> NumExpr<N> bitNot(NumExpr<N> number) {
        return number.family().of(Calls.call("bitnot", checked(number).type(), List.of(number.node())));
    }

    /** Bits that are pushed out of the type are lost, or an error, as the database has it. */
    public static <N extends Number> NumExpr<N> shiftLeft(NumExpr<N> number, int bits) {
        return bits("lshift", number, Arguments.value(Types.INTEGER.type(), bits));
    }

    /** Keeps the sign, as {@code >>} does in Java. */
    public static <N extends Number> NumExpr<N> shiftRight(NumExpr<N> number, int bits) {
        return bits("rshift", number, Arguments.value(Types.INTEGER.type(), bits));
    }

    private static <N extends Number> NumExpr<N> bits(String function, NumExpr<N> left, Expression right) {
        return left.family().of(Calls.call(function, checked(left).type(), List.of(left.node(), right)));
    }

    private static <N extends Number> NumExpr<N> checked(NumExpr<N> number) {
        if (!Calls.isInteger(number.type())) {
            throw Calls.misfit(
                    "bit operation",
                    number.type(),
                    "Only smallint, integer and bigint have bits that mean the same everywhere.",
                    "Cast the number to one of them.");
        }
        return number;
    }
}
