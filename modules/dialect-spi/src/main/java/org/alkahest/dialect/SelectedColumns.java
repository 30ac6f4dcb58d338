package org.alkahest.dialect;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.dialect.render.WrappedColumn;
import org.alkahest.dialect.type.TypeBinding;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.CustomExpression;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ExpressionType;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.Label;
import org.alkahest.sql.tree.MergeRows;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.Query;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SetQuery;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.tree.WithStatement;
import org.alkahest.sql.type.SqlAround;

/**
 * The columns that leave the database, inside of the SQL that their types have around them. Those of subqueries and common
 * table expressions stay what the database keeps; a text that the user wrote is left alone.
 */
final class SelectedColumns {
    private final List<SqlAround> around;

    private SelectedColumns(List<SqlAround> around) {
        this.around = around;
    }

    /** @param columns how each column of the result is read */
    static StatementNode wrapped(StatementNode statement, List<TypeBinding<?>> columns) {
        List<SqlAround> around = columns.stream().map(TypeBinding::aroundColumn).toList();
        return around.stream().allMatch(SqlAround::isNothing)
                ? statement
                : new SelectedColumns(around).statement(statement);
    }

    /** A column of a result by itself. */
    static Expression wrapped(Expression column, TypeBinding<?> binding) {
        return one(column, binding.aroundColumn());
    }

    private StatementNode statement(StatementNode node) {
        if (node instanceof WithStatement with) {
            return new WithStatement(with.tables(), statement(with.body()));
        }
        if (node instanceof InsertRow insert) {
            return insert.withReturning(all(insert.returning()));
        }
        if (node instanceof UpdateRows update) {
            return update.withReturning(all(update.returning()));
        }
        if (node instanceof DeleteRows delete) {
            return delete.withReturning(all(delete.returning()));
        }
        if (node instanceof MergeRows merge) {
            return new MergeRows(merge.table(), merge.source(), merge.on(), merge.branches(), all(merge.returning()));
        }
        return node instanceof Query query ? query(query) : node;
    }

    private Query query(Query query) {
        if (query instanceof SelectQuery select) {
            return select.withColumns(all(select.columns()))
                    .withOrderBy(select.distinct() == null ? select.orderBy() : ordered(select));
        }
        return query instanceof SetQuery set
                ? new SetQuery(set.operator(), query(set.left()), query(set.right()), set.orderBy(), set.limit())
                : query;
    }

    private List<Expression> all(List<Expression> columns) {
        List<Expression> wrapped = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            wrapped.add(one(columns.get(i), around.get(i)));
        }
        return wrapped;
    }

    /** A column keeps its name. */
    private static Expression one(Expression column, SqlAround around) {
        if (around.isNothing()) {
            return column;
        }
        if (column instanceof Label label) {
            return new Label(one(around, label.operand()), label.name());
        }
        Expression wrapped = one(around, column);
        return column instanceof ColumnRef reference ? new Label(wrapped, reference.name()) : wrapped;
    }

    private static Expression one(SqlAround around, Expression value) {
        return new CustomExpression(new WrappedColumn(value, around), ExpressionType.of(value));
    }

    /** Where only distinct rows are left to be ordered, they are ordered by what is selected. */
    private List<OrderItem> ordered(SelectQuery select) {
        List<OrderItem> items = new ArrayList<>(select.orderBy().size());
        for (OrderItem item : select.orderBy()) {
            int index = select.columns().indexOf(item.expression());
            items.add(
                    index < 0 || around.get(index).isNothing() || !(item.expression() instanceof ColumnRef)
                            ? item
                            : new OrderItem(
                                    one(around.get(index), item.expression()), item.descending(), item.nulls()));
        }
        return items;
    }
}
