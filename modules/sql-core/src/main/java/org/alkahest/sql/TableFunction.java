package org.alkahest.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.FunctionRelation;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.Source;

/**
 * The rows that a function of the database gives, as a table:
 *
 * <pre>{@code
 * var days = tableFunction("generate_series", value(1), value(7)).columns("n").as("days");
 * select(days.column("n", Types.INTEGER)).from(days)
 * }</pre>
 */
public final class TableFunction extends Source implements FromItem {
    private final FunctionRelation relation;

    private TableFunction(Call call, String alias) {
        this.relation = new FunctionRelation(this, call.function, call.arguments, alias, call.columns, call.ordinality);
    }

    /**
     * A call of a function. Its arguments may be columns of the items before it in FROM.
     *
     * @throws StatementException ALK-1010 if the name is not made of letters, digits, underscores and points
     */
    public static Call tableFunction(String name, Expr<?>... arguments) {
        Functions.checkedName(name);
        return new Call(name, Arrays.stream(arguments).map(Expr::node).toList(), List.of(), false);
    }

    /** A call whose columns may still be named. Every method gives a new one. */
    public static final class Call {
        private final String function;
        private final List<Expression> arguments;
        private final List<String> columns;
        private final boolean ordinality;

        private Call(String function, List<Expression> arguments, List<String> columns, boolean ordinality) {
            this.function = function;
            this.arguments = arguments;
            this.columns = columns;
            this.ordinality = ordinality;
        }

        /**
         * Names the columns, in order. SQLite lets nobody choose: there, give the function's own names, such as {@code key}
         * and {@code value}.
         */
        public Call columns(String... names) {
            return new Call(function, arguments, List.of(names), ordinality);
        }

        /** Adds a column that numbers the rows, from 1. */
        public Call withOrdinality(String column) {
            List<String> all = new ArrayList<>(columns);
            all.add(column);
            return new Call(function, arguments, all, true);
        }

        /** The call as an item of FROM. */
        public TableFunction as(String alias) {
            return new TableFunction(this, alias);
        }
    }

    @Override
    public Relation relation() {
        return relation;
    }

    /**
     * A column of these rows.
     *
     * @param family what the function gives there
     * @throws StatementException ALK-1002 if no column was given that name
     */
    public <T, F extends Expr<T>> F column(String name, Family<T, F> family) {
        if (!relation.columns().contains(name)) {
            throw new StatementException(
                    ErrorCode.UNKNOWN_COLUMN,
                    ErrorText.of(
                            "\"" + this + "\" has no column \"" + name + "\".",
                            "The columns of the function were named " + relation.columns() + ".",
                            "Name it with .columns(…), in the order in which the function gives them."));
        }
        return family.of(new ColumnRef(this, name, family.type()));
    }

    /** A typed table laid over these rows: its columns are found by their names. */
    public <S extends TypedTable<S>> S as(TypedTable<S> table) {
        return table.over(this);
    }
}
