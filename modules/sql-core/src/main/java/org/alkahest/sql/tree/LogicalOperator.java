package org.alkahest.sql.tree;

/** How conditions are joined. */
public enum LogicalOperator {
    AND("and"),
    OR("or");

    private final String sql;

    LogicalOperator(String sql) {
        this.sql = sql;
    }

    /** The operator in standard SQL. */
    public String sql() {
        return sql;
    }
}
