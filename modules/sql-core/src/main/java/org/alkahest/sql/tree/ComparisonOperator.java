package org.alkahest.sql.tree;

/** How two values are compared. */
public enum ComparisonOperator {
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    /** As not equal, but NULL is a value like others. */
    DISTINCT("is distinct from"),
    /** As equal, but NULL is a value like others. */
    NOT_DISTINCT("is not distinct from");

    private final String sql;

    ComparisonOperator(String sql) {
        this.sql = sql;
    }

    /** The operator in standard SQL. */
    public String sql() {
        return sql;
    }
}
