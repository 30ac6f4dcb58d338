package org.alkahest.sql.tree;

import java.util.List;

/**
 * A DELETE of the rows of one table for which all conditions hold.
 *
 * @param using what else the conditions may read; empty for nothing
 * @param where empty for every row
 * @param returning reads the changed table only
 * @param hints comments and hints, none for a table
 */
public record DeleteRows(
        TableRelation table, List<Relation> using, List<Expression> where, List<Expression> returning, Hints hints)
        implements RowChange {
    public DeleteRows {
        using = List.copyOf(using);
        where = List.copyOf(where);
        returning = List.copyOf(returning);
    }

    /** A DELETE that reads the changed table only. */
    public DeleteRows(TableRelation table, List<Expression> where, List<Expression> returning) {
        this(table, List.of(), where, returning, Hints.NONE);
    }

    /** A DELETE without hints. */
    public DeleteRows(TableRelation table, List<Relation> using, List<Expression> where, List<Expression> returning) {
        this(table, using, where, returning, Hints.NONE);
    }

    /** The same DELETE under other conditions. */
    public DeleteRows withWhere(List<Expression> conditions) {
        return new DeleteRows(table, using, conditions, returning, hints);
    }

    /** The same DELETE, giving back other columns. */
    public DeleteRows withReturning(List<Expression> columns) {
        return new DeleteRows(table, using, where, columns, hints);
    }

    /** The same DELETE, giving nothing back. */
    public DeleteRows withoutReturning() {
        return withReturning(List.of());
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.delete(this);
    }
}
