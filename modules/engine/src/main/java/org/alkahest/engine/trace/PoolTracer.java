package org.alkahest.engine.trace;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.alkahest.engine.event.ConnectionListener;
import org.alkahest.engine.event.EngineListener;
import org.alkahest.engine.event.PoolListener;
import org.alkahest.sql.error.AlkahestException;

/** Tells about physical connections and the connections of the application. */
public final class PoolTracer {
    private final PoolListener[] poolListeners;
    private final ConnectionListener[] connectionListeners;

    public PoolTracer(List<EngineListener> listeners) {
        this.poolListeners = Listeners.of(PoolListener.class, listeners, PoolListener[]::new);
        this.connectionListeners = Listeners.of(ConnectionListener.class, listeners, ConnectionListener[]::new);
    }

    /** A physical connection was made. */
    public void connected(Connection connection) throws SQLException {
        Loggers.POOL.debug("connected");
        for (PoolListener listener : poolListeners) {
            listener.connected(connection);
        }
    }

    /** The wait for a physical connection begins. */
    public Acquisition acquiring() {
        return new Acquisition(this);
    }

    void acquired(long connection, long nanos) {
        if (Loggers.POOL.isDebugEnabled()) {
            Loggers.POOL.debug("[{}] acquired after {} ms", connection, Observation.milliseconds(nanos));
        }
        for (PoolListener listener : poolListeners) {
            listener.acquired(connection, Duration.ofNanos(nanos));
        }
        for (ConnectionListener listener : connectionListeners) {
            listener.connectionOpened(connection);
        }
    }

    void notAcquired(boolean exhausted, long nanos) {
        if (exhausted) {
            Loggers.POOL.warn("exhausted: nothing given back in {} ms", Observation.milliseconds(nanos));
            for (PoolListener listener : poolListeners) {
                listener.exhausted(Duration.ofNanos(nanos));
            }
        }
    }

    /** A physical connection was given back. */
    public void released(long connection) {
        if (Loggers.POOL.isDebugEnabled()) {
            Loggers.POOL.debug("[{}] released", connection);
        }
        for (PoolListener listener : poolListeners) {
            listener.released(connection);
        }
        for (ConnectionListener listener : connectionListeners) {
            listener.connectionClosed(connection);
        }
    }

    /** The database behind a connection is gone, and all others are going to be replaced. */
    public void invalidated(long connection, AlkahestException cause) {
        Loggers.POOL.warn("[{}] lost its database, the pool is refreshed: {}", connection, cause.what());
        for (ConnectionListener listener : connectionListeners) {
            listener.connectionInvalidated(connection, cause);
        }
        for (PoolListener listener : poolListeners) {
            listener.refreshed();
        }
    }

    /** Something went wrong while a connection was given back, which does not concern its user any more. */
    public void untidy(String action, Exception error) {
        Loggers.POOL.warn("{} failed while a connection was given back: {}", action, error.toString());
        Loggers.POOL.debug("the failure was", error);
    }
}
