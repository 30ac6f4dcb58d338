package org.alkahest.orm.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alkahest.engine.Connection;
import org.alkahest.engine.UpdateCount;
import org.alkahest.orm.mapping.DetachedReader;
import org.alkahest.orm.mapping.EntityMapping;
import org.alkahest.sql.error.AlkahestException;
import org.jspecify.annotations.Nullable;

/** Finds out whether the rows of a batch were there and as they were, and which of them were not. */
final class Stale {
    private static final int MOST_NAMED = 5;

    private Stale() {}

    /**
     * Compares what a change has found with the instances that it was for. Where the driver does not tell how many rows a batch
     * has changed, versions are read again.
     *
     * @throws AlkahestException ALK-7004 if a row was not as its instance says, ALK-5015 if that cannot be told
     */
    static void check(Connection connection, StatementBook book, String change, List<Tracked> rows, UpdateCount count) {
        boolean versioned = rows.get(0).mapping.version() >= 0;
        boolean wrong = count.exact() && count.rows() != rows.size();
        if (wrong && (!versioned || count.rows() > rows.size())) {
            throw Faults.unexpectedCount(change, rows.size(), count.rows());
        }
        if (wrong || (versioned && !count.exact())) {
            List<String> outdated = outdated(connection, book, rows);
            if (wrong || !outdated.isEmpty()) {
                throw Faults.stale(outdated.isEmpty() ? List.of("a row of the " + change + " is gone") : outdated);
            }
        }
    }

    private static List<String> outdated(Connection connection, StatementBook book, List<Tracked> rows) {
        List<String> outdated = new ArrayList<>();
        for (Tracked tracked : rows) {
            String found = outdated.size() < MOST_NAMED ? difference(connection, book, tracked) : null;
            if (found != null) {
                outdated.add(found);
            }
        }
        return outdated;
    }

    private static @Nullable String difference(Connection connection, StatementBook book, Tracked tracked) {
        EntityMapping<?> mapping = tracked.mapping;
        boolean toBeDeleted = tracked.phase == Tracked.Phase.REMOVED;
        Object present = connection
                .execute(book.of(mapping).select(Objects.requireNonNull(tracked.identity)), new DetachedReader())
                .scalar();
        if (present == null) {
            return toBeDeleted ? null : tracked + " is gone";
        }
        Object found = mapping.get(present, mapping.version());
        Object based = mapping.get(tracked.entity, mapping.version());
        boolean done = !toBeDeleted
                && Versions.next(mapping, tracked.entity).equals(found)
                && !mapping.isChanged(mapping.state(present), tracked.entity);
        return done ? null : tracked + " has version " + found + " there and " + based + " here";
    }
}
