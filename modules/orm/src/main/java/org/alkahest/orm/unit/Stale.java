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

/** Finds out which rows of a batch were not there any more, or not as they were, once it is known that some were not. */
final class Stale {
    private static final int MOST_NAMED = 5;

    private Stale() {}

    /** The error for a change that has found another number of rows than there are instances. */
    static AlkahestException after(
            Connection connection, StatementBook book, String change, List<Tracked> rows, UpdateCount count) {
        if (rows.get(0).mapping.version() < 0 || count.rows() > rows.size()) {
            return Faults.unexpectedCount(change, rows.size(), count.rows());
        }
        List<String> outdated = new ArrayList<>();
        for (Tracked tracked : rows) {
            String found = difference(connection, book, tracked);
            if (found != null && outdated.size() < MOST_NAMED) {
                outdated.add(found);
            }
        }
        return Faults.stale(outdated.isEmpty() ? List.of("a row of the " + change + " is gone") : outdated);
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
