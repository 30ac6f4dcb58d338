package org.alkahest.engine.event;

/** Hears of connections handed to the application. A connection is known by a number, unique within its engine. */
public non-sealed interface ConnectionListener extends EngineListener {

    default void connectionOpened(long connection) {}

    /** Called once the connection has been given back, whatever its state. */
    default void connectionClosed(long connection) {}

    /** The database behind a connection is gone; the connection can only be closed. */
    default void connectionInvalidated(long connection, Throwable cause) {}
}
