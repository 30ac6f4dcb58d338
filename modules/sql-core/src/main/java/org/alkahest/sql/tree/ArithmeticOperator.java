package org.alkahest.sql.tree;

/** The four operations on numbers, and the remainder. */
public enum ArithmeticOperator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    REMAINDER("%");

    private final String sql;

    ArithmeticOperator(String sql) {
        this.sql = sql;
    }

    /** The operator in standard SQL. */
    public String sql() {
        return sql;
    }
}
