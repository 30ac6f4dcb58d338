package org.alkahest.sql;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.BindRows;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.tree.ValuesRelation;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Values of the application as a table: {@code ValuesTable.of("wanted", orders, from(o.id, Order::id), from(o.total,
 * Order::total))}. Its columns have the names and types of those they were made for; there is one row for each item, in no
 * promised order. How many rows there are is no part of the statement's shape, and there may be none.
 */
public final class ValuesTable extends Source implements FromItem {
    private final ValuesRelation relation;
    private final List<? extends ColumnValue<?, ?>> columns;

    private ValuesTable(String alias, List<? extends ColumnValue<?, ?>> columns, BindRows rows) {
        this.columns = columns;
        this.relation = new ValuesRelation(
                this,
                rows,
                alias,
                columns.stream().map(column -> column.column().name()).toList());
    }

    /**
     * A table of a row for each item. The items are read here and now.
     *
     * @param columns made by {@link Insert#from(Column, java.util.function.Function)}; at least one, each name once
     * @throws StatementException ALK-1007 if there is no column, ALK-1005 if two have one name
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <S> ValuesTable of(String alias, Iterable<? extends S> items, ColumnValue<S, ?>... columns) {
        List<ColumnValue<S, ?>> all = List.of(columns);
        checkNames(alias, all);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (S item : items) {
            List<@Nullable Object> row = new ArrayList<>(all.size());
            for (ColumnValue<S, ?> column : all) {
                row.add(column.value().apply(item));
            }
            rows.add(row);
        }
        List<SqlType<?>> types = new ArrayList<>(all.size());
        all.forEach(column -> types.add(column.column().type()));
        return new ValuesTable(alias, all, new BindRows(types, rows));
    }

    private static void checkNames(String alias, List<? extends ColumnValue<?, ?>> columns) {
        List<String> names =
                columns.stream().map(column -> column.column().name()).toList();
        if (names.isEmpty()) {
            throw new StatementException(
                    ErrorCode.INVALID_STATEMENT,
                    ErrorText.of(
                            "The table of values \"" + alias + "\" has no column.",
                            "The items are of no use to it.",
                            "Say where the values come from: from(column, Item::value), …"));
        }
        if (names.stream().distinct().count() < names.size()) {
            throw new StatementException(
                    ErrorCode.DUPLICATE_NAME,
                    ErrorText.of(
                            "Two columns of the table of values \"" + alias + "\" have one name: " + names + ".",
                            "They could not be told apart in SQL.",
                            "Use columns of different names."));
        }
    }

    @Override
    public Relation relation() {
        return relation;
    }

    /**
     * The column that was made for a column of a table; of the same family.
     *
     * @throws StatementException ALK-1009 if none was
     */
    public <T, F extends Expr<T>> F column(InFamily<T, F> madeFor) {
        for (ColumnValue<?, ?> column : columns) {
            if (madeFor.node() instanceof ColumnRef asked
                    && column.column().name().equals(asked.name())
                    && column.column().type().equals(asked.type())) {
                return madeFor.family().of(new ColumnRef(this, asked.name(), asked.type()));
            }
        }
        throw new StatementException(
                ErrorCode.COLUMN_NOT_SELECTED,
                ErrorText.of(
                        "The table of values \"" + this + "\" has no column for " + madeFor + ".",
                        "Its columns are those that its values were given for: " + relation.columns() + ".",
                        "Add from(column, Item::value), or ask for one that is there."));
    }

    /** A typed table laid over these values: its columns are found by their names. */
    public <S extends TypedTable<S>> S as(TypedTable<S> table) {
        return table.over(this);
    }
}
