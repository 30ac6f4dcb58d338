package org.alkahest.engine.trace;

import org.jspecify.annotations.Nullable;

/** The wait for one physical connection. Made by {@link PoolTracer#acquiring()}, ended once. */
public final class Acquisition {
    private final PoolTracer tracer;
    private final @Nullable AcquireEvent event;
    private final long start = System.nanoTime();

    Acquisition(PoolTracer tracer) {
        this.tracer = tracer;
        this.event = AcquireEvent.isWanted() ? new AcquireEvent() : null;
        if (event != null) {
            event.begin();
        }
    }

    /** It was had, for the connection of this number. */
    public void succeeded(long connection) {
        record(connection, true);
        tracer.acquired(connection, System.nanoTime() - start);
    }

    /** It was not had. */
    public void failed(boolean exhausted) {
        record(0, false);
        tracer.notAcquired(exhausted, System.nanoTime() - start);
    }

    private void record(long connection, boolean acquired) {
        if (event != null) {
            event.end();
            if (event.shouldCommit()) {
                event.connection = connection;
                event.acquired = acquired;
                event.commit();
            }
        }
    }
}
