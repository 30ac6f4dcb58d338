package org.alkahest.sql;

import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.DefaultValue;
import org.jspecify.annotations.Nullable;

/** The columns that one of several rows of an INSERT sets. Every method gives a new value. */
public final class InsertValues {
    private final Table table;
    private final Assignments assignments;

    InsertValues(Table table) {
        this(table, new Assignments(table));
    }

    private InsertValues(Table table, Assignments assignments) {
        this.table = table;
        this.assignments = assignments;
    }

    /** Sets a column; null is SQL NULL. A second value for a column replaces the first. */
    public <T> InsertValues set(Column<T> column, @Nullable T value) {
        return new InsertValues(table, assignments.with(column, value));
    }

    /** Sets a column to an expression, which reads no row. */
    public <T> InsertValues set(Column<T> column, Expr<? extends T> value) {
        return new InsertValues(table, assignments.withExpression(column, value.node()));
    }

    /** As with a value of the column's own class, so that an {@code int} literal can be written. */
    public <N extends Number> InsertValues set(NumColumn<N> column, int value) {
        return new InsertValues(table, assignments.with(column, Arguments.number(column.type(), value)));
    }

    /** Sets a column to NULL. */
    public InsertValues setNull(Column<?> column) {
        return new InsertValues(table, assignments.with(column, null));
    }

    /** Leaves a column to the database, in words. */
    public InsertValues setDefault(Column<?> column) {
        return new InsertValues(table, assignments.withExpression(column, new DefaultValue()));
    }

    Assignments assignments() {
        return assignments;
    }

    /** The values, of which there must be one at least. */
    Assignments someAssignments() {
        if (assignments.values().isEmpty()) {
            throw invalid(
                    "A row of an INSERT into \"" + table + "\" sets no column.",
                    "Several rows have values for the same columns, one at least.",
                    "Add .set(column, value), or insert a row of defaults by itself.");
        }
        return assignments;
    }

    /** The values, where they are for the columns of another row. */
    Assignments sameColumns(Assignments first) {
        if (!assignments.values().keySet().equals(first.values().keySet())) {
            throw invalid(
                    "Rows of an INSERT into \"" + table + "\" set the columns "
                            + first.values().keySet() + " and "
                            + assignments.values().keySet() + ".",
                    "The rows of one INSERT have values for the same columns.",
                    "Set the others to NULL or, where the database takes it, to their default.");
        }
        return assignments;
    }

    private static StatementException invalid(String what, String why, String fix) {
        return new StatementException(ErrorCode.INVALID_STATEMENT, ErrorText.of(what, why, fix));
    }
}
