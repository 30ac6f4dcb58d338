package org.alkahest.engine.trace;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

@Name("org.alkahest.Transaction")
@Label("Transaction")
@Category("Alkahest")
@Description("A transaction, from its beginning to the answer to commit or rollback")
@Threshold("1 ms")
final class TransactionEvent extends Event {
    private static final TransactionEvent PROBE = new TransactionEvent();

    @Label("Connection")
    long connection;

    @Label("Outcome")
    @Nullable String outcome;

    static boolean isWanted() {
        return PROBE.isEnabled();
    }
}
