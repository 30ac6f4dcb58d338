package org.alkahest.sql.tree;

/** For how many rows of a query a comparison must hold. */
public enum Quantifier {
    ANY("any"),
    ALL("all");

    private final String sql;

    Quantifier(String sql) {
        this.sql = sql;
    }

    /** The keyword in standard SQL. */
    public String sql() {
        return sql;
    }
}
