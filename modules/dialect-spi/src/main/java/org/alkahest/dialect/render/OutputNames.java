package org.alkahest.dialect.render;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.CustomExpression;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ExpressionType;
import org.alkahest.sql.tree.Label;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.Query;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SetQuery;
import org.jspecify.annotations.Nullable;

/** The names that the columns of a query have in its result, and how ORDER BY uses them. */
final class OutputNames {
    private OutputNames() {}

    /**
     * A query whose columns have the names that are given, in order. Where a column has another name by itself, it gets a
     * label.
     */
    static Query renamed(Query query, List<String> names) {
        if (query instanceof SelectQuery select) {
            return renamed(select, names);
        }
        if (query instanceof SetQuery set) {
            return new SetQuery(
                    set.operator(),
                    renamed(set.left(), names),
                    set.right(),
                    renamed(set.orderBy(), columnsOf(set.left()), names, true),
                    set.limit());
        }
        return query;
    }

    private static SelectQuery renamed(SelectQuery select, List<String> names) {
        if (names.size() != select.columns().size() || names.equals(namesOf(select.columns()))) {
            return select;
        }
        List<Expression> columns = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            Expression column = select.columns().get(i);
            Expression value = column instanceof Label label ? label.operand() : column;
            columns.add(names.get(i).equals(nameOf(value)) ? value : new Label(value, names.get(i)));
        }
        return select.withColumns(columns).withOrderBy(renamed(select.orderBy(), select.columns(), names, false));
    }

    private static List<OrderItem> renamed(
            List<OrderItem> items, List<Expression> columns, List<String> names, boolean columnsToo) {
        List<OrderItem> renamed = new ArrayList<>(items.size());
        for (OrderItem item : items) {
            String name = columnsToo || item.expression() instanceof Label ? nameOf(item.expression()) : null;
            int index = name == null ? -1 : namesOf(columns).indexOf(name);
            renamed.add(index < 0 || index >= names.size() ? item : byName(item, names.get(index)));
        }
        return renamed;
    }

    /**
     * ORDER BY of a SELECT: a label that is selected stands for its column, any other for its value, and so does one that
     * another column has for its name.
     */
    static List<OrderItem> orderBy(SelectQuery select) {
        List<OrderItem> items = new ArrayList<>(select.orderBy().size());
        for (OrderItem item : select.orderBy()) {
            boolean selected = item.expression() instanceof Label label && isSelected(label, select.columns());
            items.add(selected ? byName(item, ((Label) item.expression()).name()) : item);
        }
        return items;
    }

    /** ORDER BY of combined queries: no table is in sight there, only the names of the left query's columns. */
    static List<OrderItem> orderBy(SetQuery set) {
        List<String> names = namesOf(columnsOf(set.left()));
        List<OrderItem> items = new ArrayList<>(set.orderBy().size());
        for (OrderItem item : set.orderBy()) {
            String name = nameOf(item.expression());
            items.add(name != null && names.contains(name) ? byName(item, name) : item);
        }
        return items;
    }

    private static OrderItem byName(OrderItem item, String name) {
        Expression named = new CustomExpression(new OutputName(name), ExpressionType.of(item.expression()));
        return new OrderItem(named, item.descending(), item.nulls());
    }

    private static boolean isSelected(Label label, List<Expression> columns) {
        boolean selected = false;
        int named = 0;
        for (Expression column : columns) {
            selected |= column instanceof Label other && other.name().equals(label.name());
            named += label.name().equalsIgnoreCase(nameOf(column)) ? 1 : 0;
        }
        return selected && named == 1;
    }

    private static List<Expression> columnsOf(Query query) {
        if (query instanceof SelectQuery select) {
            return select.columns();
        }
        return query instanceof SetQuery set ? columnsOf(set.left()) : List.of();
    }

    private static List<String> namesOf(List<Expression> columns) {
        List<String> names = new ArrayList<>(columns.size());
        for (Expression column : columns) {
            String name = nameOf(column);
            names.add(name == null ? "" : name);
        }
        return names;
    }

    /** The name a column has by itself; null where the database makes one up. */
    private static @Nullable String nameOf(Expression column) {
        if (column instanceof Label label) {
            return label.name();
        }
        return column instanceof ColumnRef reference ? reference.name() : null;
    }
}
