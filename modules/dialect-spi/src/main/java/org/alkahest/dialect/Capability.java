package org.alkahest.dialect;

import java.util.Locale;

/** Something that some databases can do and others cannot, in an order in which later ones may build on earlier ones. */
public enum Capability {
    /** {@code INSERT … RETURNING}, or an equal form that yields columns of the inserted row. */
    INSERT_RETURNING("Insert without returning, and select the row by a key that you know."),
    /** {@code Statement.getGeneratedKeys} after an INSERT of one row, for columns asked for by name. */
    GENERATED_KEYS("Give the key a value yourself."),
    /** {@code Statement.getGeneratedKeys} after an INSERT of one row, for its identity column alone. */
    GENERATED_IDENTITY("Give the key a value yourself."),
    UPDATE_RETURNING("Select the rows in the same transaction, then update them by their keys."),
    DELETE_RETURNING("Select the rows in the same transaction, then delete them by their keys."),
    /** All assignments of an UPDATE see the row as it was; without this, those that exchange columns are refused. */
    SIMULTANEOUS_ASSIGNMENT("Read the row, compute its new values in the application, and update it by its key."),
    /** An INSERT of no column at all. */
    INSERT_DEFAULT_VALUES("Give at least one column a value."),
    /** The keyword DEFAULT as a value. */
    DEFAULT_AS_VALUE("Leave the column out of the INSERT: it then gets its default."),
    IDENTITY_COLUMNS("Give the key a value yourself, or take it from a sequence."),
    /** An identity column begins at a number of its own, and counts by a step of its own. */
    IDENTITY_OPTIONS("Let the database begin and count as it does by itself."),
    SEQUENCES("Use an identity column."),
    /** Names have backslashes and braces in them, which neither the database nor its driver takes for escapes. */
    ESCAPES_IN_NAMES("Name the table, the column or the alias without backslashes and braces."),
    SCHEMAS("Leave the schema out, and let the connection choose it."),
    /** Tables and columns keep a comment. */
    COMMENTS("Leave the comment out."),
    /** Comments are set by statements of their own; without this, CREATE TABLE holds them. */
    COMMENT_STATEMENTS("Give the table and its columns their comments before the table is created."),
    /** Check constraints are enforced. */
    CHECK_CONSTRAINTS("Check the values in the application, or with a trigger."),
    /** A default that the database computes, other than the time; without this a default is a value. */
    COMPUTED_DEFAULTS("Give the column a client default, or compute the value in the INSERT."),
    /** Foreign keys can be added to and dropped from an existing table. */
    ALTER_FOREIGN_KEY("Declare the foreign key where the table is created."),
    /** Indexes over expressions, not only over columns. */
    EXPRESSION_INDEXES("Index a generated column that has the value of the expression."),
    /** {@code CREATE INDEX IF NOT EXISTS} and {@code DROP INDEX IF EXISTS}. */
    CONDITIONAL_INDEXES("Make or drop the index without a condition, or together with its table."),
    /** {@code ON DELETE SET DEFAULT} and {@code ON UPDATE SET DEFAULT}. */
    SET_DEFAULT_ACTION("Set the column in the statement that deletes or changes what it refers to."),
    COMMON_TABLE_EXPRESSIONS("Use a subquery."),
    RECURSIVE_COMMON_TABLE_EXPRESSIONS("Read level by level, with a query for each."),
    /** WITH in front of UPDATE and DELETE. */
    COMMON_TABLE_EXPRESSIONS_IN_UPDATE("Use a subquery."),
    INTERSECT_AND_EXCEPT("Use EXISTS and NOT EXISTS with a correlated subquery."),
    /** {@code INTERSECT ALL} and {@code EXCEPT ALL}. */
    INTERSECT_AND_EXCEPT_ALL("Use INTERSECT or EXCEPT without ALL where rows are distinct anyway."),
    RIGHT_JOIN("Turn the tables around and use a left join."),
    FULL_JOIN("Combine a left join, by UNION ALL, with the rows of the other table that have no partner."),
    /** NULLS FIRST and NULLS LAST in ORDER BY, natively or by an equal form. */
    NULLS_ORDER("Order by a CASE over IS NULL first."),
    OFFSET_WITHOUT_LIMIT("Give a limit as well."),
    /** A limit or an offset that the database computes, where others take a number only. */
    LIMIT_EXPRESSIONS("Compute the number in the application, and give it as a value or a parameter."),
    SAVEPOINTS("Use a transaction of its own."),
    /** DDL takes part in transactions. */
    TRANSACTIONAL_DDL("Change the schema outside of transactions."),
    /** A result can be read in portions without holding all of it in memory. */
    STREAMING("Read page by page, with a limit and a condition on the key.");

    private final String alternative;

    Capability(String alternative) {
        this.alternative = alternative;
    }

    /** The name in words, for messages. */
    public String describe() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What to do where a database lacks it, for messages. */
    public String alternative() {
        return alternative;
    }
}
