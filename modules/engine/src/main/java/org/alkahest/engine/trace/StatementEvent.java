package org.alkahest.engine.trace;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

@Name("org.alkahest.Statement")
@Label("Statement")
@Category("Alkahest")
@Description("The execution of a statement, until the database answered; rows may be read afterwards")
@Threshold("1 ms")
final class StatementEvent extends Event {
    /** Asked before an event is made: events are made only while a recording wants them. */
    private static final StatementEvent PROBE = new StatementEvent();

    @Label("Connection")
    long connection;

    @Label("SQL")
    @Nullable String sql;

    @Label("Label")
    @Nullable String label;

    @Label("Cached")
    @Description("Whether the compiled statement was found in the cache")
    boolean cached;

    @Label("Miss Reason")
    @Nullable String missReason;

    @Label("Rows")
    @Description("Rows read, or rows changed where none are yielded")
    long rows;

    @Label("Error")
    @Description("The code of the error, if there was one")
    @Nullable String error;

    static boolean isWanted() {
        return PROBE.isEnabled();
    }
}
