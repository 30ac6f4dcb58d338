package org.alkahest.sql.tree;

import java.util.List;

/**
 * A DELETE of the rows of one table for which all conditions hold.
 *
 * @param using what else the conditions may read; empty for nothing
 * @param where empty for every row
 * @param returning reads the changed table only
 */
public record DeleteRows(TableRelation table, List<Relation> using, List<Expression> where, List<Expression> returning)
        implements RowChange {
    public DeleteRows {
        using = List.copyOf(using);
        where = List.copyOf(where);
        returning = List.copyOf(returning);
    }

    /** A DELETE that reads the changed table only. */
    public DeleteRows(TableRelation table, List<Expression> where, List<Expression> returning) {
        this(table, List.of(), where, returning);
    }

    /** The same DELETE, giving nothing back. */
    public DeleteRows withoutReturning() {
        return new DeleteRows(table, using, where, List.of());
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.delete(this);
    }
}
