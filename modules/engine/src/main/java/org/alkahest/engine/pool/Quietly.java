package org.alkahest.engine.pool;

import java.sql.Connection;
import java.sql.SQLException;

/** Closing after something else has gone wrong, which is what the caller will hear of. */
final class Quietly {
    private Quietly() {}

    static void close(Connection connection, Throwable reason) {
        try {
            connection.close();
        } catch (SQLException alsoFailed) {
            reason.addSuppressed(alsoFailed);
        }
    }
}
