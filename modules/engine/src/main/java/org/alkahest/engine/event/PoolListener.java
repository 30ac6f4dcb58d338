package org.alkahest.engine.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Hears of physical connections, which outlive the connections of the application where there is a pool. */
public non-sealed interface PoolListener extends EngineListener {

    /**
     * A physical connection was made and has not been used yet: the place for settings that live as long as it does. Called
     * by a thread of the pool; not called for connections of a data source that the application brought along, because
     * their beginning is not seen. Must leave no transaction open.
     *
     * @throws SQLException to refuse the connection
     */
    default void connected(Connection connection) throws SQLException {}

    /** A physical connection was taken for a connection of the application. */
    default void acquired(long connection, Duration waited) {}

    /** A physical connection was given back. */
    default void released(long connection) {}

    /** No physical connection could be had in time. */
    default void exhausted(Duration waited) {}

    /** All physical connections are being replaced, because one of them had lost its database. */
    default void refreshed() {}
}
