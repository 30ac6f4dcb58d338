package org.alkahest.sql.tree;

/** How the rows of two queries are combined. */
public enum SetOperator {
    UNION("union"),
    UNION_ALL("union all"),
    INTERSECT("intersect"),
    INTERSECT_ALL("intersect all"),
    EXCEPT("except"),
    EXCEPT_ALL("except all");

    private final String sql;

    SetOperator(String sql) {
        this.sql = sql;
    }

    /** The operator in standard SQL. */
    public String sql() {
        return sql;
    }
}
