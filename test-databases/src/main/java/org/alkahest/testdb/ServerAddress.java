package org.alkahest.testdb;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where to reach a database and as whom. An empty user or password means that the URL says it or that none is needed. */
record ServerAddress(String jdbcUrl, String user, String password) {

    Connection connect() throws SQLException {
        return user.isEmpty()
                ? DriverManager.getConnection(jdbcUrl)
                : DriverManager.getConnection(jdbcUrl, user, password);
    }

    /** The same server and account, another database: replaces the path of a {@code jdbc:product://host:port/path?options} URL. */
    ServerAddress withDatabase(String database) {
        int authority = jdbcUrl.indexOf("//");
        if (authority < 0) {
            throw new IllegalArgumentException(
                    "The JDBC URL \"" + jdbcUrl + "\" names no host: expected jdbc:product://host/database");
        }
        int options = indexOrEnd('?', authority);
        int path = Math.min(indexOrEnd('/', authority + 2), options);
        return new ServerAddress(
                jdbcUrl.substring(0, path) + "/" + database + jdbcUrl.substring(options), user, password);
    }

    /** The same database with one more option in the URL. */
    ServerAddress withOption(String name, String value) {
        char separator = jdbcUrl.indexOf('?') < 0 ? '?' : '&';
        return new ServerAddress(jdbcUrl + separator + name + "=" + value, user, password);
    }

    private int indexOrEnd(char wanted, int from) {
        int index = jdbcUrl.indexOf(wanted, from);
        return index < 0 ? jdbcUrl.length() : index;
    }

    /** Leaves the password out: addresses are logged. */
    @Override
    public String toString() {
        return user.isEmpty() ? jdbcUrl : jdbcUrl + " as " + user;
    }
}
