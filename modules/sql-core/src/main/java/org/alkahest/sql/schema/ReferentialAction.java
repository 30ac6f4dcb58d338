package org.alkahest.sql.schema;

/** What happens to a referring row when the row it refers to goes or changes. */
public enum ReferentialAction {
    NO_ACTION("no action"),
    RESTRICT("restrict"),
    CASCADE("cascade"),
    SET_NULL("set null"),
    SET_DEFAULT("set default");

    private final String sql;

    ReferentialAction(String sql) {
        this.sql = sql;
    }

    /** The words of ON DELETE and ON UPDATE. */
    public String sql() {
        return sql;
    }
}
