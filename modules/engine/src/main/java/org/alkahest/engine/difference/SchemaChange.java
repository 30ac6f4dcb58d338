package org.alkahest.engine.difference;

import java.util.List;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.tree.TableName;

/**
 * One difference between what is declared and what is there.
 *
 * @param object the table, view or sequence that it is about
 * @param description what differs, in words
 * @param step when it is done among all changes
 * @param destructive whether rows or values may be lost, or refused, by what closes it
 * @param statements what closes it, in order; empty where the database cannot do it by a statement, so that it is to be done by hand
 */
public record SchemaChange(
        TableName object, String description, Step step, boolean destructive, List<SchemaStatement> statements) {
    public SchemaChange {
        statements = List.copyOf(statements);
    }

    /** The order of changes: what others need comes first, and what others stand on goes last. */
    public enum Step {
        DROP_VIEW,
        CREATE_TYPE_OR_SEQUENCE,
        DROP_FOREIGN_KEY,
        DROP_CONSTRAINT_OR_INDEX,
        CREATE_TABLE,
        ADD_COLUMN,
        ALTER_COLUMN,
        DROP_COLUMN,
        ADD_CONSTRAINT_OR_INDEX,
        ADD_FOREIGN_KEY,
        COMMENT,
        DROP_TABLE,
        DROP_SEQUENCE,
        CREATE_VIEW
    }

    /** Whether nothing that this project knows of closes it. */
    public boolean isByHand() {
        return statements.isEmpty();
    }

    /** The description, with what kind of change it is. */
    @Override
    public String toString() {
        return description + (destructive ? " (destructive)" : "") + (isByHand() ? " (by hand)" : "");
    }
}
