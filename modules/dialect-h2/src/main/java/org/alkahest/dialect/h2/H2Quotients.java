package org.alkahest.dialect.h2;

import org.alkahest.sql.tree.Arithmetic;
import org.alkahest.sql.tree.ArithmeticOperator;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ExpressionType;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/**
 * Quotients and means of numbers without a declared length. H2 computes them to the digits of their type, and takes seconds
 * for the 100,000 of a plain {@code decfloat}, even where the quotient ends after two.
 */
final class H2Quotients {
    private static final String DIGITS = " as decfloat(40))";

    private H2Quotients() {}

    static boolean isEndless(Arithmetic node) {
        return node.operator() == ArithmeticOperator.DIVIDE && isEndless(node.type());
    }

    static boolean isEndless(Call call) {
        return call.function().equals("avg")
                && isEndless(ExpressionType.of(call.arguments().get(0)));
    }

    private static boolean isEndless(SqlType<?> type) {
        return type instanceof BasicType<?> basic && basic.kind() == TypeKind.DECIMAL && !basic.hasLength();
    }

    static void divide(Arithmetic node, SqlWriter out) {
        limit(node.left(), out);
        out.sql(" / ");
        limit(node.right(), out);
    }

    static void mean(Call call, SqlWriter out) {
        out.sql(call.distinct() ? "avg(distinct " : "avg(");
        limit(call.arguments().get(0), out);
        out.sql(")");
    }

    private static void limit(Expression operand, SqlWriter out) {
        boolean converted = operand instanceof Cast cast && isEndless(cast.type());
        out.sql("cast(").node(converted ? ((Cast) operand).operand() : operand).sql(DIGITS);
    }
}
