package org.alkahest.dialect.render;

import org.alkahest.sql.tree.Arithmetic;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.SqlWriter;

/** Sums and products, grouped from the left: {@code a - b - c} needs no parentheses, {@code a - (b - c)} does. */
final class ArithmeticRenderer {
    private ArithmeticRenderer() {}

    static void render(Arithmetic node, SqlWriter out) {
        boolean sum = OperatorPrecedence.of(node) == Precedence.ADD;
        out.operand(node.left(), sum ? Precedence.ADD : Precedence.MULTIPLY)
                .sql(" " + node.operator().sql() + " ")
                .operand(node.right(), sum ? Precedence.MULTIPLY : Precedence.SIGN);
    }
}
