package org.alkahest.dialect;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The exceptions behind an exception: batches chain theirs as next ones, pools and drivers wrap theirs as causes. */
final class ErrorChain {
    private ErrorChain() {}

    /** The exception itself first, then what it leads to, each once. */
    static Set<SQLException> of(SQLException error) {
        Set<SQLException> chain = new LinkedHashSet<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> waiting = new ArrayDeque<>();
        waiting.add(error);
        while (!waiting.isEmpty()) {
            Throwable each = waiting.remove();
            if (!seen.add(each)) {
                continue;
            }
            if (each instanceof SQLException sql) {
                chain.add(sql);
                add(sql.getNextException(), waiting);
            }
            add(each.getCause(), waiting);
        }
        return chain;
    }

    private static void add(@Nullable Throwable next, Deque<Throwable> waiting) {
        if (next != null) {
            waiting.add(next);
        }
    }
}
