package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.tree.Assignment;
import org.alkahest.sql.tree.DefaultValue;
import org.alkahest.sql.tree.Expression;
import org.jspecify.annotations.Nullable;

/**
 * What changes in the row that is there when an INSERT meets it. The columns of the table read that row as it was;
 * {@link OnConflict#excluded} reads the row that was refused. Every method gives a new value.
 */
public final class ConflictUpdate {
    private final Table table;
    private final Assignments assignments;
    private final List<Expression> where;

    ConflictUpdate(Table table) {
        this(table, new Assignments(table), List.of());
    }

    private ConflictUpdate(Table table, Assignments assignments, List<Expression> where) {
        this.table = table;
        this.assignments = assignments;
        this.where = where;
    }

    private ConflictUpdate with(Assignments changed) {
        return new ConflictUpdate(table, changed, where);
    }

    /** Sets a column; null is SQL NULL. A second value for a column replaces the first. */
    public <T> ConflictUpdate set(Column<T> column, @Nullable T value) {
        return with(assignments.with(column, value));
    }

    /** Sets a column to an expression. */
    public <T> ConflictUpdate set(Column<T> column, Expr<? extends T> value) {
        return with(assignments.withExpression(column, value.node()));
    }

    /** As with a value of the column's own class, so that an {@code int} literal can be written. */
    public <N extends Number> ConflictUpdate set(NumColumn<N> column, int value) {
        return with(assignments.with(column, Arguments.number(column.type(), value)));
    }

    /** Sets a column to NULL. */
    public ConflictUpdate setNull(Column<?> column) {
        return with(assignments.with(column, null));
    }

    /** Sets a column to its default. */
    public ConflictUpdate setDefault(Column<?> column) {
        return with(assignments.withExpression(column, new DefaultValue()));
    }

    /** Sets a column to what the refused row brings for it. */
    public ConflictUpdate setExcluded(Column<?> column) {
        return with(assignments.withExcluded(column));
    }

    /** Changes the row only where all conditions hold, and those given before. */
    public ConflictUpdate where(Condition... conditions) {
        return new ConflictUpdate(table, assignments, Arguments.appended(where, Delete.nodes(conditions)));
    }

    List<Assignment> assignments() {
        return assignments.nodes();
    }

    List<Expression> conditions() {
        return where;
    }
}
