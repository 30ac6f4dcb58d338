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
    MERGE("Use insert(…).onConflict(…), or an UPDATE from the source and an INSERT of what is not there."),
    /** A MERGE has several branches that do the same under different conditions. */
    MERGE_BRANCHES("Set the columns to a CASE over the conditions in a single branch."),
    /** MERGE gives back the rows that it has inserted, updated and deleted. */
    MERGE_RETURNING("Merge without returning, and select the rows by their keys."),
    /** An INSERT that leaves or changes the row that is there where a unique key refuses a row. */
    INSERT_ON_CONFLICT("Update the row first, and insert it where there was none to update."),
    /** The conflict is one with this key, where the table has others. Without it, any key of the table answers. */
    CONFLICT_TARGET("Answer any key with onConflict(), or declare the one key that the table has."),
    CONFLICT_CONSTRAINT("Name the columns of the constraint."),
    /** The conflict is one with a unique index that has a condition. */
    CONFLICT_PARTIAL_INDEX("Update the row first, and insert it where there was none to update."),
    /** The row that is there is changed whatever key it shares with the one refused. */
    CONFLICT_UPDATE_OF_ANY_KEY("Name the columns of the key that is meant."),
    /** The row that is there is changed only where a condition holds. */
    CONFLICT_UPDATE_CONDITION("Set the columns to a CASE that gives the old value where the condition does not hold."),
    /** Of an INSERT that leaves rows that are there, RETURNING gives the new rows only. */
    CONFLICT_NOTHING_RETURNING("Insert without returning, and select the row by its key."),
    UPDATE_RETURNING("Select the rows in the same transaction, then update them by their keys."),
    /** What a change gives back may be columns of the row as it was before, beside those of the row as it is. */
    RETURNING_OLD_AND_NEW("Select the rows in the same transaction before the change."),
    /** An UPDATE that reads other tables, natively or by subqueries. */
    UPDATE_FROM("Set the columns to scalar subqueries, and choose the rows by EXISTS."),
    /** A DELETE that reads other tables, natively or by subqueries. */
    DELETE_USING("Choose the rows by EXISTS."),
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
    /** The type and the default of a column that is there are changed. */
    ALTER_COLUMNS("Make a new table with the column as it should be, and copy the rows into it."),
    /** NULL is allowed or refused in a column that is there. */
    ALTER_NULLABILITY("Make a new table with the column as it should be, and copy the rows into it."),
    RENAME_COLUMN("Add a column of the new name, copy the values, and drop the old one."),
    /** Unique keys are added to a table that is there, and dropped. */
    ALTER_UNIQUE_KEYS("Create and drop a unique index in place of the key."),
    /** Checks are added to a table that is there, and dropped. */
    ALTER_CHECKS("Declare the check where the table is created."),
    /** A column is added or dropped only where it is missing or there. */
    CONDITIONAL_COLUMNS("Look into the catalog first, and add or drop what is to be changed."),
    /** Enums whose constants the database knows: by a type of its own, or by a check of each column. */
    CHECKED_ENUMS("Use Types.enumeration, which stores the names as text."),
    /** Enums are types that are created and dropped beside the tables. */
    ENUM_TYPES("Leave the statement out: a column says itself which constants it takes."),
    SCHEMAS("Leave the schema out, and let the connection choose it."),
    /** Views whose rows are kept until they are refreshed. */
    MATERIALIZED_VIEWS("Make a table of the query, and make it anew when it has to be."),
    /** {@code CREATE VIEW IF NOT EXISTS}; what the engine's {@code createAll} creates needs no such thing. */
    CONDITIONAL_VIEWS(
            "Let createAll create the view, which looks into the catalog, or replace the view with orReplace()."),
    /** {@code CREATE OR REPLACE VIEW}. */
    REPLACE_VIEWS("Drop the view with ifExists(), and create it."),
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
    /** Columns that the database sets to the time when an UPDATE changes the row. */
    SERVER_ON_UPDATE("Give the column an expression on update: onUpdate(TimeFunctions.localTimestamp())."),
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
    /** WITH in front of UPDATE, DELETE and MERGE. */
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
    /** JSON arrays made of rows that are taken in an order. */
    JSON_AGGREGATES_IN_ORDER("Read the rows in their order, and make the array in the application."),
    /** The elements of a JSON array are the rows of an item of FROM, which may belong to an item before it. */
    JSON_ROWS("Read the document, and take it apart in the application."),
    /** A limit that yields as well what is ordered alike with its last row. */
    LIMIT_WITH_TIES("Number the rows with rank() in a subquery, and compare the rank with the limit."),
    /** A limit of a part of all rows. */
    LIMIT_PERCENT("Count the rows first, and give a limit of rows."),
    /** {@code TABLESAMPLE}: a random part of a table. */
    TABLE_SAMPLE("Choose the rows by a condition over a number at random, or over a hash of the key."),
    /** {@code DISTINCT ON}. */
    DISTINCT_ON("Number the rows with row_number() in a subquery, and keep the first of each group."),
    /** A SELECT locks the rows that it reads, against all other locks. */
    LOCK_FOR_UPDATE("Change the rows first, or use an isolation level that finds conflicts."),
    /** A SELECT locks the rows that it reads, against changes. */
    LOCK_FOR_SHARE("Lock for update, or use an isolation level that finds conflicts."),
    /** FOR NO KEY UPDATE and FOR KEY SHARE: locks that let others refer to the rows, or change all but their keys. */
    LOCK_OF_KEYS("Use forUpdate or forShare, which lock more than the keys."),
    /** A SELECT locks the rows of some of its tables only. */
    LOCK_OF_TABLES("Lock all rows that are read, or read the tables with statements of their own."),
    /** NOWAIT and SKIP LOCKED. */
    LOCK_WITHOUT_WAITING("Give the statement a timeout."),
    /** Functions over windows: {@code OVER}. */
    WINDOW_FUNCTIONS("Compute the value in a correlated subquery, or in the application."),
    /** Frames that count groups of rows ordered alike. */
    WINDOW_GROUPS("Number the groups with dense_rank() in a subquery, and use a frame of RANGE over that."),
    /** EXCLUDE in the frame of a window. */
    WINDOW_EXCLUSION("Take the excluded rows off the result, for example by subtracting the row's own value."),
    /** {@code lag} and {@code lead} with a value for where there is no row. */
    WINDOW_DEFAULT_VALUES("Use coalesce where the value of a row is never NULL."),
    /** FILTER of an aggregate, natively or by an equal form. */
    AGGREGATE_FILTER("Aggregate a CASE that is NULL for the rows to be left out."),
    /** Texts are put together in an order, with a separator. */
    STRING_AGGREGATES("Put the texts together in the application."),
    /** EVERY and SOME: whether a condition holds for all rows, or for one. */
    BOOLEAN_AGGREGATES("Take the minimum or maximum of a CASE over the condition."),
    /** Percentiles and the mode: {@code WITHIN GROUP}. */
    ORDERED_SET_AGGREGATES("Number the rows with row_number() in a subquery, and pick the row that is meant."),
    /** Standard deviations and variances. */
    STATISTICAL_AGGREGATES("Compute them from the sums of the numbers and of their squares."),
    /** Standard deviations and variances of different values. */
    DISTINCT_STATISTICAL_AGGREGATES("Aggregate a subquery that selects the values with DISTINCT."),
    /** Rows are grouped by an expression that holds a query. */
    QUERIES_IN_GROUP_BY("Give the expression to a subquery as a column, and group the rows of that."),
    /** ROLLUP of single expressions, by which alone rows are grouped. */
    ROLLUP("Combine a query for each set by UNION ALL."),
    /** CUBE and GROUPING SETS, and ROLLUP beside other groups. */
    GROUPING_SETS("Combine a query for each set by UNION ALL."),
    /** GROUPING: whether a row was grouped by an expression. */
    GROUPING_FUNCTION("Group by what is never NULL, so that NULL says that a row was not grouped by it."),
    /** AND, OR, XOR, NOT and shifts of whole numbers. */
    BIT_OPERATIONS("Read the number, and compute with its bits in the application."),
    /** Powers, roots, logarithms and trigonometry. */
    MATHEMATICAL_FUNCTIONS("Read the numbers, and compute in the application."),
    /** The greatest and the least of several values, which is NULL where one of them is. */
    GREATEST_AND_LEAST("Choose by a CASE over comparisons."),
    /** Numbers from 0 to 1 at random. */
    RANDOM_NUMBERS("Choose the number in the application."),
    /** Texts are matched by regular expressions, and matches are replaced. */
    REGULAR_EXPRESSIONS("Use like or contains, or match the texts in the application."),
    /** An expression is compared and ordered by a collation that it names. */
    COLLATIONS("Give the column the collation where it is created."),
    /** {@code concat_ws}, which leaves out what is NULL. */
    CONCAT_WITH_SEPARATOR("Join the texts with concat and a CASE over IS NULL."),
    SPLIT_PART("Split the text in the application."),
    /** The first or last characters of a text. */
    LEFT_AND_RIGHT("Use substring."),
    /** Texts are repeated, or filled up to a length on one side. */
    TEXT_PADDING("Fill up the text in the application."),
    REVERSE("Reverse the text in the application."),
    /** Parts of dates and times, and arithmetic. */
    DATE_AND_TIME_FUNCTIONS("Compute with java.time in the application, and compare with the outcome."),
    /** Dates and times cut to a unit. */
    DATE_TRUNCATION("Cut the value with java.time in the application, and compare with the bounds of the unit."),
    /** A date made of a year, a month and a day. */
    MAKE_DATE("Make the date with java.time in the application."),
    /** The plan of a query or a change, as text, without executing it. */
    EXPLAIN("Look at the plan with the database's own tools."),
    /** Such a plan as JSON. */
    EXPLAIN_JSON("Ask for the plan as text."),
    /** The plan of a query that is executed, with what was measured. */
    EXPLAIN_ANALYZE("Explain the statement without executing it."),
    /** The plan of a change that is executed, and changes what it says. */
    EXPLAIN_ANALYZE_CHANGES("Explain the change without executing it."),
    /** The plan of a statement that is executed, as JSON. */
    EXPLAIN_ANALYZE_JSON("Ask for the plan of the executed statement as text."),
    SAVEPOINTS("Use a transaction of its own."),
    /** Transactions that are prepared first and then committed, through an {@code XADataSource}. */
    TWO_PHASE("Commit the database that can fail last, and write down in another one what is still to be done."),
    /** What was prepared stays when its connection ends, until it is committed or rolled back through another one. */
    TWO_PHASE_RECOVERY(
            "Keep the connection until the transaction has ended: the database rolls back what was prepared on it."),
    /** DDL takes part in transactions. */
    TRANSACTIONAL_DDL("Change the schema outside of transactions."),
    /** A result can be read in portions without holding all of it in memory. */
    STREAMING("Read page by page, with a limit and a condition on the key.");

    /** All that has to do with JSON, beyond keeping documents. */
    public static final Set<Capability> OF_JSON = Collections.unmodifiableSet(
            EnumSet.of(JSON_PATHS, JSON_VALUES, JSON_CONTAINS, JSON_CONSTRUCTORS, JSON_AGGREGATES_IN_ORDER, JSON_ROWS));

    /** All that has to do with arrays. */
    public static final Set<Capability> OF_ARRAYS = Collections.unmodifiableSet(EnumSet.of(ARRAYS, ARRAY_CONTAINMENT));

    /** What only some databases have. A dialect claims it by saying so; the rest is what nearly all of them do. */
    public static final Set<Capability> EXTENSIONS = extensions();

    private static Set<Capability> extensions() {
        EnumSet<Capability> extensions = EnumSet.of(
                AGGREGATE_FILTER,
                CONDITIONAL_COLUMNS,
                CONDITIONAL_VIEWS,
                RENAME_COLUMN,
                CHANGES_IN_COMMON_TABLE_EXPRESSIONS,
                COLLATIONS,
                CONFLICT_CONSTRAINT,
                CONFLICT_UPDATE_OF_ANY_KEY,
                COVERING_INDEXES,
                DATE_TRUNCATION,
                DEFERRABLE_FOREIGN_KEYS,
                DEFERRABLE_UNIQUE_KEYS,
                DELETE_RETURNING,
                DISTINCT_ON,
                DISTINCT_STATISTICAL_AGGREGATES,
                ENUM_TYPES,
                EXPLAIN,
                EXPLAIN_ANALYZE,
                EXPLAIN_ANALYZE_CHANGES,
                EXPLAIN_ANALYZE_JSON,
                EXPLAIN_JSON,
                EXPRESSION_INDEXES,
                INDEX_METHODS,
                INSERT_ON_CONFLICT,
                INSERT_RETURNING,
                LIMIT_PERCENT,
                LIMIT_WITH_TIES,
                LOCK_FOR_SHARE,
                LOCK_FOR_UPDATE,
                LOCK_OF_KEYS,
                LOCK_OF_TABLES,
                LOCK_WITHOUT_WAITING,
                MAKE_DATE,
                MATERIALIZED_VIEWS,
                MERGE_BRANCHES,
                MERGE_RETURNING,
                NULLS_NOT_DISTINCT,
                ORDERED_SET_AGGREGATES,
                PARTIAL_INDEXES,
                QUERIES_IN_GROUP_BY,
                REGULAR_EXPRESSIONS,
                REPLACE_VIEWS,
                RETURNING_OLD_AND_NEW,
                SEQUENCE_CACHE,
                SERVER_ON_UPDATE,
                SPLIT_PART,
                STRING_AGGREGATES,
                TABLE_FUNCTION_ORDINALITY,
                TABLE_SAMPLE,
                TRANSACTIONAL_DDL,
                TWO_PHASE,
                TWO_PHASE_RECOVERY,
                UPDATE_RETURNING,
                VIRTUAL_COLUMNS,
                WINDOW_DEFAULT_VALUES,
                WINDOW_EXCLUSION,
                WINDOW_FUNCTIONS,
                WINDOW_GROUPS);
        extensions.addAll(OF_JSON);
        extensions.addAll(OF_ARRAYS);
        return Collections.unmodifiableSet(extensions);
    }

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
