package org.alkahest.dialect.sqlite;

import java.util.Set;
import org.alkahest.sql.Types;
import org.alkahest.sql.tree.Aggregate;
import org.alkahest.sql.tree.Arithmetic;
import org.alkahest.sql.tree.Between;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ExpressionType;
import org.alkahest.sql.tree.Negate;
import org.alkahest.sql.tree.Over;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;
import org.alkahest.sql.type.VariantType;

/**
 * Comparisons of decimals that were computed, such as sums and quotients, with others. What SQLite computes is a number, and a decimal of which
 * no digits are declared is kept and bound as text, which SQLite takes for more than any number: so the other side is made a number as well.
 */
final class ComputedDecimals {
    private static final Set<String> COMPUTING = Set.of("sum", "avg", "round", "abs");
    private static final SqlType<?> NUMBER = Types.decimal(15, 0).type();

    private ComputedDecimals() {}

    static Comparison withNumbers(Comparison node) {
        if (isComputed(node.left())) {
            return new Comparison(node.operator(), node.left(), number(node.right()));
        }
        return isComputed(node.right()) ? new Comparison(node.operator(), number(node.left()), node.right()) : node;
    }

    static Between withNumbers(Between node) {
        return isComputed(node.operand())
                ? new Between(node.operand(), number(node.low()), number(node.high()), node.negated())
                : node;
    }

    private static boolean isComputed(Expression expression) {
        if (expression instanceof Arithmetic || expression instanceof Negate) {
            return isText(expression);
        }
        if (expression instanceof Over over) {
            return isComputed(over.function());
        }
        if (expression instanceof Aggregate aggregate) {
            return isComputed(aggregate.call());
        }
        return expression instanceof Call call && COMPUTING.contains(call.function()) && isText(call);
    }

    /** NUMERIC is SQLite's affinity: it has no digits to be cut to. */
    private static Expression number(Expression other) {
        return isText(other) && !isComputed(other) ? new Cast(other, NUMBER) : other;
    }

    private static boolean isText(Expression expression) {
        return VariantType.known(ExpressionType.of(expression), SqliteDialectProvider.ID) instanceof BasicType<?> type
                && type.kind() == TypeKind.DECIMAL
                && !SqliteDecimalBinding.isNumeric(type);
    }
}
