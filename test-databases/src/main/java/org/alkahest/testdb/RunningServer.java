package org.alkahest.testdb;

import java.io.IOException;
import java.util.Optional;

/** A server that this process started and that it must stop. */
interface RunningServer extends AutoCloseable {

    /** Where it listens, with an account that may create databases. */
    ServerAddress address();

    /** The server's process, so that others can end it when the keeper was killed; empty when it runs in a container. */
    Optional<ProcessHandle> process();

    /** Stops the server and returns when it has ended. */
    @Override
    void close() throws IOException;
}
