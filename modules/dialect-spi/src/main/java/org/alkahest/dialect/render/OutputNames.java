package org.alkahest.dialect.render;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.CustomExpression;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ExpressionType;
import org.alkahest.sql.tree.Label;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.OutputColumn;
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
     * A SELECT whose ORDER BY can be written: a label that is selected stands for its column, any other for its value, and so
     * does one that another column has for its name. A selected expression stands for itself, or, where only distinct rows are
     * left to be ordered, for the name that its column gets.
     */
    static SelectQuery ordered(SelectQuery select) {
        List<Expression> columns =
                select.distinct() != null ? named(select.columns(), select.orderBy()) : select.columns();
        List<OrderItem> items = new ArrayList<>(select.orderBy().size());
        for (OrderItem item : select.orderBy()) {
            if (item.expression() instanceof OutputColumn output) {
                Expression column = columns.get(output.index());
                items.add(column instanceof Label label ? byName(item, label.name()) : by(item, column));
            } else {
                boolean selected = item.expression() instanceof Label label && isSelected(label, columns);
                items.add(selected ? byName(item, ((Label) item.expression()).name()) : item);
            }
        }
        return select.withColumns(columns).withOrderBy(items);
    }

    /** Combined queries whose ORDER BY can be written: no table is in sight there, only the names of the left query's columns. */
    static SetQuery ordered(SetQuery set) {
        if (set.orderBy().isEmpty()) {
            return set;
        }
        Query left = named(set.left(), set.orderBy());
        List<String> names = namesOf(columnsOf(left));
        List<OrderItem> items = new ArrayList<>(set.orderBy().size());
        for (OrderItem item : set.orderBy()) {
            int index = item.expression() instanceof OutputColumn output
                    ? output.index()
                    : names.indexOf(nameOf(item.expression()));
            items.add(index < 0 ? item : by(item, new CombinedColumn(names.get(index), index)));
        }
        return new SetQuery(set.operator(), left, set.right(), items, set.limit());
    }

    private static Query named(Query query, List<OrderItem> items) {
        if (query instanceof SelectQuery select) {
            return select.withColumns(named(select.columns(), items));
        }
        return query instanceof SetQuery set
                ? new SetQuery(set.operator(), named(set.left(), items), set.right(), set.orderBy(), set.limit())
                : query;
    }

    /** The columns, those that are ordered by under a name that is theirs alone. */
    private static List<Expression> named(List<Expression> columns, List<OrderItem> items) {
        List<Expression> named = columns;
        for (OrderItem item : items) {
            if (item.expression() instanceof OutputColumn output) {
                Expression column = named.get(output.index());
                String name = nameOf(column);
                if (name == null || countOf(name, named) > 1) {
                    named = named == columns ? new ArrayList<>(columns) : named;
                    Expression value = column instanceof Label label ? label.operand() : column;
                    named.set(output.index(), new Label(value, freeName(output.index(), named)));
                }
            }
        }
        return named;
    }

    private static String freeName(int index, List<Expression> columns) {
        String name = "column_" + (index + 1);
        while (countOf(name, columns) > 0) {
            name += '_';
        }
        return name;
    }

    private static int countOf(String name, List<Expression> columns) {
        int count = 0;
        for (Expression column : columns) {
            count += name.equalsIgnoreCase(nameOf(column)) ? 1 : 0;
        }
        return count;
    }

    private static OrderItem by(OrderItem item, Expression expression) {
        return new OrderItem(expression, item.descending(), item.nulls());
    }

    private static OrderItem byName(OrderItem item, String name) {
        return by(item, new OutputName(name));
    }

    private static OrderItem by(OrderItem item, Fragment name) {
        return by(item, new CustomExpression(name, ExpressionType.of(item.expression())));
    }

    private static boolean isSelected(Label label, List<Expression> columns) {
        boolean selected = false;
        for (Expression column : columns) {
            selected |= column instanceof Label other && other.name().equals(label.name());
        }
        return selected && countOf(label.name(), columns) == 1;
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
