package org.alkahest.dialect.render;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Logical;
import org.alkahest.sql.tree.LogicalOperator;
import org.alkahest.sql.tree.RowValue;
import org.alkahest.sql.tree.SqlWriter;

/** Comparisons of rows for databases that compare single values only. */
public final class RowComparisons {
    private RowComparisons() {}

    /**
     * Writes {@code (a, b) < (c, d)} as {@code (a < c or a = c and b < d)}, and other comparisons as they are. To be put into
     * a {@link Rendering} for {@link Comparison}. A value may be written more than once, so a generated one must not stand in
     * it.
     */
    public static void expanded(Comparison node, SqlWriter out) {
        if (node.left() instanceof RowValue left && node.right() instanceof RowValue right) {
            out.sql("(")
                    .node(expanded(node.operator(), left.values(), right.values()))
                    .sql(")");
        } else {
            Rendering.standard().render(node, out);
        }
    }

    private static Expression expanded(ComparisonOperator operator, List<Expression> left, List<Expression> right) {
        return switch (operator) {
            case EQUAL, NOT_DISTINCT -> each(operator, LogicalOperator.AND, left, right);
            case NOT_EQUAL, DISTINCT -> each(operator, LogicalOperator.OR, left, right);
            case LESS, LESS_OR_EQUAL -> ordered(ComparisonOperator.LESS, operator, left, right);
            case GREATER, GREATER_OR_EQUAL -> ordered(ComparisonOperator.GREATER, operator, left, right);
        };
    }

    private static Expression each(
            ComparisonOperator operator, LogicalOperator between, List<Expression> left, List<Expression> right) {
        List<Expression> pairs = new ArrayList<>(left.size());
        for (int i = 0; i < left.size(); i++) {
            pairs.add(new Comparison(operator, left.get(i), right.get(i)));
        }
        return new Logical(between, pairs);
    }

    /** @param last decides where all values but the last are equal */
    private static Expression ordered(
            ComparisonOperator strict, ComparisonOperator last, List<Expression> left, List<Expression> right) {
        if (left.size() == 1) {
            return new Comparison(last, left.get(0), right.get(0));
        }
        Expression rest = ordered(strict, last, left.subList(1, left.size()), right.subList(1, right.size()));
        Expression first = new Comparison(strict, left.get(0), right.get(0));
        Expression equal = new Comparison(ComparisonOperator.EQUAL, left.get(0), right.get(0));
        return new Logical(LogicalOperator.OR, List.of(first, new Logical(LogicalOperator.AND, List.of(equal, rest))));
    }
}
