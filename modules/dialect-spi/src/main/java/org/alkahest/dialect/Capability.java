package org.alkahest.dialect;

import java.util.Locale;

/** Something that some databases can do and others cannot, in an order in which later ones may build on earlier ones. */
public enum Capability {
    /** {@code INSERT … RETURNING}, or an equal form that yields columns of the inserted row. */
    INSERT_RETURNING,
    /** {@code Statement.getGeneratedKeys} after an INSERT of one row, for columns asked for by name. */
    GENERATED_KEYS,
    UPDATE_RETURNING,
    DELETE_RETURNING,
    /** An INSERT of no column at all. */
    INSERT_DEFAULT_VALUES,
    /** The keyword DEFAULT as a value. */
    DEFAULT_AS_VALUE,
    IDENTITY_COLUMNS,
    SEQUENCES,
    SCHEMAS,
    /** Tables and columns keep a comment. */
    COMMENTS,
    /** Check constraints are enforced. */
    CHECK_CONSTRAINTS,
    /** Foreign keys can be added to and dropped from an existing table. */
    ALTER_FOREIGN_KEY,
    COMMON_TABLE_EXPRESSIONS,
    RECURSIVE_COMMON_TABLE_EXPRESSIONS,
    INTERSECT_AND_EXCEPT,
    /** {@code INTERSECT ALL} and {@code EXCEPT ALL}. */
    INTERSECT_AND_EXCEPT_ALL,
    RIGHT_JOIN,
    FULL_JOIN,
    /** NULLS FIRST and NULLS LAST in ORDER BY, natively or by an equal form. */
    NULLS_ORDER,
    OFFSET_WITHOUT_LIMIT,
    SAVEPOINTS,
    /** DDL takes part in transactions. */
    TRANSACTIONAL_DDL,
    /** A result can be read in portions without holding all of it in memory. */
    STREAMING;

    /** The name in words, for messages. */
    public String describe() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
