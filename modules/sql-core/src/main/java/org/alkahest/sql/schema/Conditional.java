package org.alkahest.sql.schema;

/**
 * A part of a definition that may be there on some databases only. Where it is not, nothing of it is created, and what the
 * database would need for it is not asked for. A statement that creates it alone, such as
 * {@link org.alkahest.sql.Ddl#createIndex}, does so wherever it is executed.
 *
 * @param <C> the part itself
 */
public interface Conditional<C> {
    /** On which databases it is created. */
    DialectCondition dialects();

    /** Whether it is created on a database. */
    default boolean isOn(String dialect, int major, int minor) {
        return dialects().holds(dialect, major, minor);
    }

    /** The same, created where a condition holds, in place of the condition that it had. */
    C onlyOn(DialectCondition condition);

    /** The same, created on one database only, whatever its version. */
    default C onlyOn(String dialect) {
        return onlyOn(DialectCondition.on(dialect));
    }

    /** The same, created on one database only, from a version on. */
    default C onlyOn(String dialect, int major, int minor) {
        return onlyOn(DialectCondition.on(dialect, major, minor));
    }

    /** The same, created on every database but one. */
    default C exceptOn(String dialect) {
        return onlyOn(DialectCondition.on(dialect).not());
    }
}
