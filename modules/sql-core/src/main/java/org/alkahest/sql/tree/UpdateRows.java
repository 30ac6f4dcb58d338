package org.alkahest.sql.tree;

import java.util.List;

/**
 * An UPDATE of the rows of one table for which all conditions hold.
 *
 * @param assignments at least one
 * @param from what else the assignments and the conditions may read, for each combination of rows; empty for nothing
 * @param where empty for every row
 * @param returning reads the changed table only
 * @param hints comments and hints, none for a table
 */
public record UpdateRows(
        TableRelation table,
        List<Assignment> assignments,
        List<Relation> from,
        List<Expression> where,
        List<Expression> returning,
        Hints hints)
        implements RowChange {
    public UpdateRows {
        assignments = List.copyOf(assignments);
        from = List.copyOf(from);
        where = List.copyOf(where);
        returning = List.copyOf(returning);
    }

    /** An UPDATE that reads the changed table only. */
    public UpdateRows(
            TableRelation table, List<Assignment> assignments, List<Expression> where, List<Expression> returning) {
        this(table, assignments, List.of(), where, returning, Hints.NONE);
    }

    /** An UPDATE without hints. */
    public UpdateRows(
            TableRelation table,
            List<Assignment> assignments,
            List<Relation> from,
            List<Expression> where,
            List<Expression> returning) {
        this(table, assignments, from, where, returning, Hints.NONE);
    }

    /** The same UPDATE with other assignments. */
    public UpdateRows withAssignments(List<Assignment> others) {
        return new UpdateRows(table, others, from, where, returning, hints);
    }

    /** The same UPDATE under other conditions. */
    public UpdateRows withWhere(List<Expression> conditions) {
        return new UpdateRows(table, assignments, from, conditions, returning, hints);
    }

    /** The same UPDATE, giving back other columns. */
    public UpdateRows withReturning(List<Expression> columns) {
        return new UpdateRows(table, assignments, from, where, columns, hints);
    }

    /** The same UPDATE, giving nothing back. */
    public UpdateRows withoutReturning() {
        return withReturning(List.of());
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.update(this);
    }
}
