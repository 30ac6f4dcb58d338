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

    /** The operator in standard SQL. */
    public String sql() {
        return sql;
    }
}
