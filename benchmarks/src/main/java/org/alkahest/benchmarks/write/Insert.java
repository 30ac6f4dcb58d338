package org.alkahest.benchmarks.write;

import java.util.List;

/** A rival's way to insert entries. A transaction begins with the first of them. */
interface Insert extends AutoCloseable {

    /** Inserts all entries, and gives their keys, in the order of the entries. */
    long[] insert(List<Entry> entries) throws Exception;

    void commit() throws Exception;

    void rollback() throws Exception;

    /**
     * Checks that keys belong to their rows, in a database that is empty before and afterwards.
     *
     * @throws IllegalStateException if one does not
     */
    default void verify(EntryDatabase database, List<Entry> entries) throws Exception {
        long[] keys = insert(entries);
        commit();
        if (keys.length != entries.size()) {
            throw new IllegalStateException(keys.length + " keys for " + entries.size() + " rows");
        }
        var stored = database.stored(entries.size());
        for (int i = 0; i < keys.length; i++) {
            if (!entries.get(i).equals(stored.get(keys[i]))) {
                throw new IllegalStateException(
                        "key " + keys[i] + " leads to " + stored.get(keys[i]) + " instead of " + entries.get(i));
            }
        }
        database.clear();
    }
}
