package org.alkahest.engine.trace;

import java.util.List;
import org.alkahest.cache.Compilation;
import org.alkahest.engine.event.EngineListener;
import org.alkahest.engine.event.StatementExecution;
import org.alkahest.engine.event.StatementListener;
import org.jspecify.annotations.Nullable;

/**
 * Tells about statements. Costs three reads of fields where nobody wants to know: ask {@link #observesStatements()} first
 * and make an observation only then.
 */
public final class Tracer {
    private final StatementListener[] listeners;

    public Tracer(List<EngineListener> listeners) {
        this.listeners = Listeners.of(StatementListener.class, listeners, StatementListener[]::new);
    }

    /** Whether anybody wants to know of statements at this moment. */
    public boolean observesStatements() {
        return listeners.length != 0 || Loggers.SQL.isDebugEnabled() || StatementEvent.isWanted();
    }

    /** Whether values are wanted for the log. */
    public boolean observesValues() {
        return Loggers.SQL.isTraceEnabled();
    }

    /** Starts the observation of an execution. */
    public Observation observe(StatementExecution execution) {
        return new Observation(execution, listeners);
    }

    /** Tells of a miss of the cache, and of what looks like a mistake in the statement. */
    public void compiled(Compilation compilation, @Nullable String label) {
        for (String warning : compilation.statement().warnings()) {
            Loggers.SQL.warn("{}{}", label == null ? "" : "[" + label + "] ", warning);
        }
        if (Loggers.CACHE.isDebugEnabled()) {
            Loggers.CACHE.debug(
                    "compiled{} in {} ms, {}",
                    label == null ? "" : " [" + label + "]",
                    Observation.milliseconds(compilation.time().toNanos()),
                    compilation.reason().words());
        }
    }
}
