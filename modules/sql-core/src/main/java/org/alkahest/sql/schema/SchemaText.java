package org.alkahest.sql.schema;

import static java.util.Objects.requireNonNull;

import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;

/**
 * SQL that is executed when a table, or all of a metadata, is created or dropped: an extension, a trigger, a grant. It goes to
 * the database as it stands; schemas are not translated in it.
 */
public record SchemaText(Moment moment, String sql, DialectCondition dialects) implements Conditional<SchemaText> {

    /** When a text is executed. */
    public enum Moment {
        /** Before the table is created, or before anything is. */
        BEFORE_CREATE,
        /** After the table has been created with its indexes and comments, or after everything has been. */
        AFTER_CREATE,
        /** Before the table is dropped, or before anything is. */
        BEFORE_DROP,
        /** After the table has been dropped, or after everything has been. */
        AFTER_DROP
    }

    /** @throws StatementException ALK-1011 if there is no text */
    public SchemaText {
        requireNonNull(moment);
        requireNonNull(dialects);
        if (sql.isBlank()) {
            throw new StatementException(
                    ErrorCode.INVALID_DEFINITION,
                    ErrorText.of(
                            "There is no SQL in a text of a definition.",
                            "A blank text does nothing.",
                            "Give one statement of SQL, or leave the text out."));
        }
    }

    /**
     * Executed before the table, or anything of the metadata, is created.
     *
     * @param sql one statement
     */
    public static SchemaText beforeCreate(String sql) {
        return new SchemaText(Moment.BEFORE_CREATE, sql, DialectCondition.everywhere());
    }

    /**
     * Executed after the table, or everything of the metadata, has been created.
     *
     * @param sql one statement
     */
    public static SchemaText afterCreate(String sql) {
        return new SchemaText(Moment.AFTER_CREATE, sql, DialectCondition.everywhere());
    }

    /**
     * Executed before the table, or anything of the metadata, is dropped.
     *
     * @param sql one statement
     */
    public static SchemaText beforeDrop(String sql) {
        return new SchemaText(Moment.BEFORE_DROP, sql, DialectCondition.everywhere());
    }

    /**
     * Executed after the table, or everything of the metadata, has been dropped.
     *
     * @param sql one statement
     */
    public static SchemaText afterDrop(String sql) {
        return new SchemaText(Moment.AFTER_DROP, sql, DialectCondition.everywhere());
    }

    @Override
    public SchemaText onlyOn(DialectCondition condition) {
        return new SchemaText(moment, sql, condition);
    }
}
