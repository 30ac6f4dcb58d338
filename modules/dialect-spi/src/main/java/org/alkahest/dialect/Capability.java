package org.alkahest.dialect;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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
    /** A column that is computed from the other columns of its row when the row is written. */
    COMPUTED_COLUMNS("Compute the value in the query, or in a view."),
    /** A column that is computed from the other columns of its row when it is read. */
    VIRTUAL_COLUMNS("Use a stored computed column, or compute the value in the query."),
    SEQUENCES("Use an identity column."),
    /** A sequence or an identity column takes a given number of values ahead. */
    SEQUENCE_CACHE("Leave it to the database how many numbers it takes ahead."),
    /** Names have backslashes and braces in them, which neither the database nor its driver takes for escapes. */
    ESCAPES_IN_NAMES("Name the table, the column or the alias without backslashes and braces."),
    SCHEMAS("Leave the schema out, and let the connection choose it."),
    /** Views whose rows are kept until they are refreshed. */
    MATERIALIZED_VIEWS("Make a table of the query, and make it anew when it has to be."),
    /** Schemas are created and dropped by statements. */
    CREATE_SCHEMA("Make the schema with the database's own tools."),
    /** A column is dropped from a table that has others. */
    DROP_COLUMN("Make a new table without the column, and copy the rows into it."),
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
    /** Foreign keys that are checked at the end of a transaction. */
    DEFERRABLE_FOREIGN_KEYS("Insert in the order of the references, and delete in the reverse one."),
    /** Unique constraints that are checked at the end of a transaction. */
    DEFERRABLE_UNIQUE_KEYS("Give rows values in between that nothing else has."),
    /** {@code MATCH FULL}: a foreign key of several columns is null as a whole or not at all. */
    MATCH_FULL("Add a check constraint, that the columns are all null or all not null."),
    /** {@code NULLS NOT DISTINCT} of unique constraints and indexes. */
    NULLS_NOT_DISTINCT("Use a value of its own in place of null."),
    /** Indexes of the rows for which a condition holds. */
    PARTIAL_INDEXES("Index all rows."),
    /** Indexes that keep columns beside those they are searched by. */
    COVERING_INDEXES("Index the columns too, after those that are searched for."),
    /** Kinds of indexes that are chosen by name. */
    INDEX_METHODS("Leave the method out."),
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
    /** A recursive expression that finds each row once: UNION without ALL. */
    RECURSIVE_UNION("Use Cte.recursive, and end the recursion yourself, for example with a depth."),
    /** INSERT, UPDATE and DELETE that return rows as common table expressions. */
    CHANGES_IN_COMMON_TABLE_EXPRESSIONS("Execute the change first, with returning(…), and use what it gives back."),
    INTERSECT_AND_EXCEPT("Use EXISTS and NOT EXISTS with a correlated subquery."),
    /** {@code INTERSECT ALL} and {@code EXCEPT ALL}. */
    INTERSECT_AND_EXCEPT_ALL("Use INTERSECT or EXCEPT without ALL where rows are distinct anyway."),
    RIGHT_JOIN("Turn the tables around and use a left join."),
    FULL_JOIN("Combine a left join, by UNION ALL, with the rows of the other table that have no partner."),
    /** A subquery of FROM that reads the items before it. */
    LATERAL("Use a scalar subquery for each value, or join a grouped subquery."),
    /** Functions that give rows, as items of FROM. */
    TABLE_FUNCTIONS("Give the rows as values: ValuesTable.of(…)."),
    /** Such functions whose arguments read the items before them. */
    LATERAL_TABLE_FUNCTIONS("Give the function values only, and join its rows by a condition."),
    /** {@code WITH ORDINALITY}: the rows of a function come with their numbers. */
    TABLE_FUNCTION_ORDINALITY("Number the rows with a window function."),
    /** {@code ANY} and {@code ALL} over the rows of a query. */
    QUANTIFIED_COMPARISONS("Use in(query) or notIn(query), or compare with the minimum or maximum of the query."),
    /** NULLS FIRST and NULLS LAST in ORDER BY, natively or by an equal form. */
    NULLS_ORDER("Order by a CASE over IS NULL first."),
    OFFSET_WITHOUT_LIMIT("Give a limit as well."),
    /** A limit or an offset that the database computes, where others take a number only. */
    LIMIT_EXPRESSIONS("Compute the number in the application, and give it as a value or a parameter."),
    /** Columns of arrays, their elements, and arrays made of rows. */
    ARRAYS("Keep the elements in a table of their own, or in a JSON document."),
    /** Whether an array has all the elements of another one, or any of them. */
    ARRAY_CONTAINMENT("Ask for the elements one by one."),
    /** The parts of a JSON document, and the length of a JSON array. */
    JSON_PATHS("Read the whole document, and take the part in the application."),
    /** JSON strings, numbers and booleans as values of SQL. */
    JSON_VALUES("Read the part as JSON, and take its value in the application."),
    /** Whether a document has all that another one has. */
    JSON_CONTAINS("Compare the parts one by one."),
    /** JSON objects and arrays made of values, in a row and as aggregates. */
    JSON_CONSTRUCTORS("Read the values, and make the document in the application."),
    SAVEPOINTS("Use a transaction of its own."),
    /** DDL takes part in transactions. */
    TRANSACTIONAL_DDL("Change the schema outside of transactions."),
    /** A result can be read in portions without holding all of it in memory. */
    STREAMING("Read page by page, with a limit and a condition on the key.");

    /** All that has to do with JSON, beyond keeping documents. */
    public static final Set<Capability> OF_JSON =
            Collections.unmodifiableSet(EnumSet.of(JSON_PATHS, JSON_VALUES, JSON_CONTAINS, JSON_CONSTRUCTORS));

    /** All that has to do with arrays. */
    public static final Set<Capability> OF_ARRAYS = Collections.unmodifiableSet(EnumSet.of(ARRAYS, ARRAY_CONTAINMENT));

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
