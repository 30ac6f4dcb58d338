package org.alkahest.sql.tree;

import java.util.List;

/**
 * An UPDATE of the rows of one table for which all conditions hold.
 *
 * @param assignments at least one
 * @param where empty for every row
 */
public record UpdateRows(
        TableRelation table, List<Assignment> assignments, List<Expression> where, List<Expression> returning)
        implements RowChange {
    public UpdateRows {
        assignments = List.copyOf(assignments);
        where = List.copyOf(where);
        returning = List.copyOf(returning);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.update(this);
    }
}
