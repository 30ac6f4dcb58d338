package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ExpressionType;
import org.alkahest.sql.tree.Label;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.OutputColumn;
import org.alkahest.sql.tree.Query;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SetQuery;

/** Finds, in what a query is ordered by, the very expressions that it selects. A value alone is none: its object says nothing. */
final class SelectedOrder {
    private SelectedOrder() {}

    /** The items of one SELECT; columns of tables and labels stay as they are, since they have names. */
    static OrderItem[] of(SelectQuery query, OrderItem... items) {
        return found(query.columns(), false, items);
    }

    /** The items of combined queries, where nothing but what the first of them selects is in sight. */
    static OrderItem[] of(SetQuery query, OrderItem... items) {
        Query first = query;
        while (first instanceof SetQuery set) {
            first = set.left();
        }
        return first instanceof SelectQuery select ? found(select.columns(), true, items) : items;
    }

    private static OrderItem[] found(List<Expression> columns, boolean namedToo, OrderItem... items) {
        OrderItem[] found = items;
        for (int i = 0; i < items.length; i++) {
            Expression expression = items[i].expression();
            if (!(expression instanceof Bind)
                    && (namedToo || !(expression instanceof ColumnRef || expression instanceof Label))) {
                int index = indexOf(columns, expression);
                if (index >= 0) {
                    found = found == items ? items.clone() : found;
                    found[i] = new OrderItem(
                            new OutputColumn(index, ExpressionType.of(Shape.bounded(expression))),
                            items[i].descending(),
                            items[i].nulls());
                }
            }
        }
        return found;
    }

    private static int indexOf(List<Expression> columns, Expression expression) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == expression) {
                return i;
            }
        }
        return -1;
    }
}
