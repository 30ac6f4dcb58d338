package org.alkahest.dialect.render;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.tree.CustomExpression;
import org.alkahest.sql.tree.Distinct;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ListSlot;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.Rewriter;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.WindowDefinition;

/**
 * Values in what rows are grouped by, or distinct on. A database takes {@code a % ?} in the select list for another expression than
 * {@code a % ?} in GROUP BY, since the two placeholders may get different values; so where rows are grouped by an expression
 * with values, those of the clauses that speak of groups are written into the text.
 */
final class GroupedValues {
    private GroupedValues() {}

    static SelectQuery late(SelectQuery query) {
        var rewriter = new LateValues();
        List<Expression> groupBy = rewriter.all(query.groupBy());
        Distinct distinct = query.distinct();
        if (distinct != null && !distinct.on().isEmpty()) {
            distinct = new Distinct(rewriter.all(distinct.on()));
        }
        if (!rewriter.found) {
            return query;
        }
        List<OrderItem> orderBy = new ArrayList<>(query.orderBy().size());
        for (OrderItem item : query.orderBy()) {
            orderBy.add((OrderItem) rewriter.orderItem(item));
        }
        return query.withDistinct(distinct)
                .withColumns(rewriter.all(query.columns()))
                .withGroupBy(groupBy)
                .withHaving(rewriter.all(query.having()))
                .withOrderBy(orderBy)
                .withWindows(rewriter.windows(query.windows()));
    }

    private static final class LateValues extends Rewriter {
        private boolean found;

        List<Expression> all(List<Expression> expressions) {
            return expressions(expressions);
        }

        List<WindowDefinition> windows(List<WindowDefinition> windows) {
            return each(windows, this::window);
        }

        @Override
        public Node slot(Slot node) {
            found = true;
            return new CustomExpression(new LateValue(node), node.type());
        }

        @Override
        public Node listSlot(ListSlot node) {
            found = true;
            return new CustomExpression(new LateList(node), node.type());
        }
    }
}
