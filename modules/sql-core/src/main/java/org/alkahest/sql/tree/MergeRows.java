package org.alkahest.sql.tree;

import java.util.List;

/**
 * A MERGE: what happens to the rows of one table that have a partner in a source, and to rows of the source that have none.
 *
 * @param on when two rows are partners
 * @param branches at least one; for each row the first of its kind whose conditions hold
 * @param returning reads the changed table only
 */
public record MergeRows(
        TableRelation table, Relation source, Expression on, List<Branch> branches, List<Expression> returning)
        implements RowChange {

    /** What a branch does. */
    public enum Action {
        UPDATE,
        DELETE,
        /** The only one for rows of the source, all others are for rows of the table. */
        INSERT
    }

    /**
     * A branch.
     *
     * @param when must all hold; empty for always
     * @param assignments the columns that are set by UPDATE or INSERT; empty for DELETE
     */
    public record Branch(Action action, List<Expression> when, List<Assignment> assignments) {
        public Branch {
            when = List.copyOf(when);
            assignments = List.copyOf(assignments);
            if (assignments.isEmpty() != (action == Action.DELETE)) {
                throw new IllegalArgumentException(action + " of " + assignments.size() + " columns");
            }
        }
    }

    public MergeRows {
        branches = List.copyOf(branches);
        returning = List.copyOf(returning);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.merge(this);
    }
}
