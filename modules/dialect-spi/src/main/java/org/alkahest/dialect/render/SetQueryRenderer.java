package org.alkahest.dialect.render;

import org.alkahest.sql.tree.Query;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SetOperator;
import org.alkahest.sql.tree.SetQuery;
import org.alkahest.sql.tree.SqlWriter;

/**
 * UNION, INTERSECT and EXCEPT. The standard binds INTERSECT tighter and groups the others from the left, SQLite groups all
 * from the left: bare operands stand only where both read the same.
 */
final class SetQueryRenderer {
    private SetQueryRenderer() {}

    static void render(SetQuery query, SqlWriter out) {
        SetQuery node = OutputNames.ordered(query);
        operand(node.left(), isBareOnTheLeft(node.left(), node.operator()), out);
        out.sql(" " + node.operator().sql() + " ");
        operand(node.right(), node.right() instanceof SelectQuery select && isUnordered(select), out);
        OrderByRenderer.clause(node.orderBy(), out);
        RowLimit limit = node.limit();
        if (limit != null) {
            out.sql(" ").node(limit);
        }
    }

    private static void operand(Query query, boolean bare, SqlWriter out) {
        out.node(bare ? query : new QueryOperand(query));
    }

    private static boolean isBareOnTheLeft(Query query, SetOperator operator) {
        if (query instanceof SelectQuery select) {
            return isUnordered(select);
        }
        return query instanceof SetQuery set
                && set.orderBy().isEmpty()
                && set.limit() == null
                && (isIntersect(set.operator()) || !isIntersect(operator));
    }

    private static boolean isUnordered(SelectQuery select) {
        return select.orderBy().isEmpty() && select.limit() == null;
    }

    private static boolean isIntersect(SetOperator operator) {
        return operator == SetOperator.INTERSECT || operator == SetOperator.INTERSECT_ALL;
    }
}
