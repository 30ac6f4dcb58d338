package org.alkahest.benchmarks.write;

import java.util.List;

/** A rival's way to change entries. A transaction begins with the first of them. */
interface Update extends AutoCloseable {

    /** Changes the row of each key. */
    void update(List<Change> changes) throws Exception;

    void commit() throws Exception;

    void rollback() throws Exception;

    /**
     * Checks that each row gets what is meant for it.
     *
     * @throws IllegalStateException if one does not
     */
    default void verify(EntryDatabase database, List<Change> changes) throws Exception {
        update(changes);
        commit();
        var stored = database.stored(changes.size());
        for (Change change : changes) {
            Entry entry = stored.get(change.id());
            if (entry == null
                    || entry.amount() != change.amount()
                    || !entry.label().equals(change.label())) {
                throw new IllegalStateException(entry + " is stored instead of " + change);
            }
        }
    }
}
