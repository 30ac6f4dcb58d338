package org.alkahest.sql;

/** What writes statements as SQL text; every dialect does. */
public interface SqlText {

    /**
     * The text of a statement, with a placeholder for each value.
     *
     * @throws org.alkahest.sql.error.UnsupportedException if the dialect cannot express the statement
     * @throws org.alkahest.sql.error.StatementException if the statement cannot be right
     */
    String text(Statement statement);

    /** The text of a statement with its values in it as literals, for reading and for scripts. */
    String textWithLiterals(Statement statement);
}
