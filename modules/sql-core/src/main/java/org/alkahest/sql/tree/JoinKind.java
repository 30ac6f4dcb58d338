package org.alkahest.sql.tree;

/** How a join treats rows without a partner. */
public enum JoinKind {
    INNER("join"),
    LEFT("left join"),
    RIGHT("right join"),
    FULL("full join"),
    CROSS("cross join");

    private final String sql;

    JoinKind(String sql) {
        this.sql = sql;
    }

    /** Whether such a join without a condition is one along a foreign key. */
    boolean followsForeignKeys() {
        return this == INNER || this == LEFT;
    }

    /** The operator in standard SQL. */
    public String sql() {
        return sql;
    }
}
