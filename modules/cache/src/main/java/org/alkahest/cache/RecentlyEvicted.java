package org.alkahest.cache;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Remembers the hashes of some thousand keys that were evicted last, so that a miss can tell "displaced" from "never
 * seen". It serves the log alone and may be wrong: two keys can share a hash, and a later eviction overwrites an earlier
 * one in its place.
 */
final class RecentlyEvicted {
    private static final int PLACES = 4096;

    private final AtomicIntegerArray hashes = new AtomicIntegerArray(PLACES);

    void add(int hash) {
        hashes.setPlain(place(hash), marked(hash));
    }

    boolean contains(int hash) {
        return hashes.getPlain(place(hash)) == marked(hash);
    }

    void clear() {
        for (int i = 0; i < PLACES; i++) {
            hashes.setPlain(i, 0);
        }
    }

    private static int place(int hash) {
        return (hash ^ hash >>> 12 ^ hash >>> 24) & PLACES - 1;
    }

    /** An empty place is 0, so no hash may be. */
    private static int marked(int hash) {
        return hash == 0 ? 1 : hash;
    }
}
