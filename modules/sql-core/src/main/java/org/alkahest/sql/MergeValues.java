package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Assignment;
import org.alkahest.sql.tree.DefaultValue;
import org.jspecify.annotations.Nullable;

/** The columns that a branch of a MERGE sets. Every method gives a new value. */
public final class MergeValues {
    private final Table table;
    private final Assignments assignments;

    MergeValues(Table table) {
        this(table, new Assignments(table));
    }

    private MergeValues(Table table, Assignments assignments) {
        this.table = table;
        this.assignments = assignments;
    }

    /** Sets a column; null is SQL NULL. A second value for a column replaces the first. */
    public <T> MergeValues set(Column<T> column, @Nullable T value) {
        return new MergeValues(table, assignments.with(column, value));
    }

    /** Sets a column to an expression: of both rows in an update, of the source's row in an insert. */
    public <T> MergeValues set(Column<T> column, Expr<? extends T> value) {
        return new MergeValues(table, assignments.withExpression(column, value.node()));
    }

    /** As with a value of the column's own class, so that an {@code int} literal can be written. */
    public <N extends Number> MergeValues set(NumColumn<N> column, int value) {
        return new MergeValues(table, assignments.with(column, Arguments.number(column.type(), value)));
    }

    /** Sets a column to NULL. */
    public MergeValues setNull(Column<?> column) {
        return new MergeValues(table, assignments.with(column, null));
    }

    /** Sets a column to its default. */
    public MergeValues setDefault(Column<?> column) {
        return new MergeValues(table, assignments.withExpression(column, new DefaultValue()));
    }

    List<Assignment> nodes() {
        if (assignments.values().isEmpty()) {
            throw new StatementException(
                    ErrorCode.INVALID_STATEMENT,
                    ErrorText.of(
                            "A branch of a MERGE into \"" + table + "\" sets no column.",
                            "It would change nothing, and SQL has no such statement.",
                            "Add .set(column, value), or leave the branch out."));
        }
        return assignments.nodes();
    }
}
