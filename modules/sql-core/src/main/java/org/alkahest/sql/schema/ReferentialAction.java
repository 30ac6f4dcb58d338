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

    /**
     * The action that is called so in catalogs, in upper or lower case.
     *
     * @return {@link #NO_ACTION} also for words that are none of an action, as some catalogs have them
     */
    public static ReferentialAction called(String words) {
        for (ReferentialAction action : values()) {
            if (action.sql.equalsIgnoreCase(words)) {
                return action;
            }
        }
        return NO_ACTION;
    }
}
