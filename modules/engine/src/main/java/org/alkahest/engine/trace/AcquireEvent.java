package org.alkahest.engine.trace;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;

@Name("org.alkahest.Acquire")
@Label("Acquire Connection")
@Category("Alkahest")
@Description("The wait for a physical connection")
@Threshold("1 ms")
final class AcquireEvent extends Event {
    private static final AcquireEvent PROBE = new AcquireEvent();

    @Label("Connection")
    long connection;

    @Label("Acquired")
    boolean acquired;

    static boolean isWanted() {
        return PROBE.isEnabled();
    }
}
