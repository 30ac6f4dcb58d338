package org.alkahest.sql.tree;

import java.util.List;

/**
 * A DELETE of the rows of one table for which all conditions hold.
 *
 * @param where empty for every row
 */
public record DeleteRows(TableRelation table, List<Expression> where, List<Expression> returning) implements RowChange {
    public DeleteRows {
        where = List.copyOf(where);
        returning = List.copyOf(returning);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.delete(this);
    }
}
