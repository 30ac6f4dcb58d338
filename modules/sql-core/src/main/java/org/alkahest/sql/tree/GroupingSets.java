package org.alkahest.sql.tree;

import java.util.List;

/**
 * Several ways to group at once, as an item of GROUP BY.
 *
 * @param sets for GROUPING_SETS the expressions of each set, which may be none; for the others the items, each of which is
 *     one or more expressions that go together
 */
public record GroupingSets(Kind kind, List<List<Expression>> sets) implements Expression {

    /** Which sets are meant. */
    public enum Kind {
        GROUPING_SETS("grouping sets"),
        /** All items, all but the last, and so on to none. */
        ROLLUP("rollup"),
        /** Each choice of items. */
        CUBE("cube");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }
    }

    public GroupingSets {
        sets = sets.stream().map(List::copyOf).toList();
        if (sets.isEmpty()) {
            throw new IllegalArgumentException("grouping by nothing");
        }
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.groupingSets(this);
    }
}
