package org.alkahest.sql.schema;

/** When a constraint is checked, and whether a transaction may put that off until it commits. */
public enum Deferral {
    /** At the end of each statement at the latest; what databases do when nothing is said. */
    NOT_DEFERRABLE(""),
    /** At the end of each statement, until a transaction asks for it to be later. */
    INITIALLY_IMMEDIATE(" deferrable"),
    /** When the transaction commits. */
    INITIALLY_DEFERRED(" deferrable initially deferred");

    private final String sql;

    Deferral(String sql) {
        this.sql = sql;
    }

    /** What stands at the end of the constraint, with the space before it. */
    public String sql() {
        return sql;
    }
}
