package org.alkahest.orm.unit;

import java.util.List;
import org.alkahest.orm.mapping.EntityMapping;
import org.alkahest.sql.error.DatabaseException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.MappingException;
import org.jspecify.annotations.Nullable;

/** The errors of sessions. */
final class Faults {
    private Faults() {}

    static MappingException duplicate(Tracked held, Object other) {
        return new MappingException(
                ErrorCode.DUPLICATE_IDENTITY,
                ErrorText.of(
                        "The session has another " + held + " already.",
                        "One row is one object in a session; with two of them, one would undo the changes of the other.",
                        "Change the object that the session gives: session.get("
                                + other.getClass().getSimpleName() + ".class, key)."));
    }

    static MappingException notInSession(EntityMapping<?> mapping, Object entity) {
        return new MappingException(
                ErrorCode.NOT_IN_SESSION,
                ErrorText.of(
                        "This " + mapping.describe(mapping.identity(entity)) + " does not belong to the session.",
                        "It was neither read nor added here, or has been removed, detached or rolled back since.",
                        "Get it in this session first: session.get(" + mapping + ".class, key)."));
    }

    static MappingException identityChanged(Tracked tracked) {
        return new MappingException(
                ErrorCode.IDENTITY_CHANGED,
                ErrorText.of(
                        "The key of " + tracked + " was changed to " + tracked.mapping.identity(tracked.entity) + ".",
                        "The key says which row an object is; with another key it would be another row.",
                        "Remove the object and add a new one, or change the key with an UPDATE statement."));
    }

    static MappingException stale(List<String> outdated) {
        return new MappingException(
                ErrorCode.STALE_OBJECT,
                ErrorText.of(
                        "The database no longer has the state that was to be changed: " + String.join(", ", outdated)
                                + ".",
                        "Others have changed or deleted it since it was read.",
                        "Roll back, read it again, and decide anew."));
    }

    static DatabaseException unexpectedCount(String change, long expected, long found) {
        return new DatabaseException(
                ErrorCode.UNEXPECTED_ROW_COUNT,
                ErrorText.of(
                        change + " was to change " + expected + " rows and has changed " + found + ".",
                        "A row was deleted meanwhile, or a trigger or rule has swallowed or added some.",
                        "Roll back and read the objects again; with a @Version the session can tell which they are."),
                noCause());
    }

    private static @Nullable Throwable noCause() {
        return null;
    }
}
