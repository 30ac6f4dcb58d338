package org.alkahest.cli;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;
import javax.sql.XADataSource;
import org.alkahest.cli.ConnectionOptions.Login;
import org.jspecify.annotations.Nullable;

/** Connections for two-phase transactions, which no URL leads to: a class of the driver makes them. */
final class XaDataSources {
    /** The classes of drivers that are known, by the beginnings of URLs. */
    private static final Map<String, String> KNOWN = Map.of(
            "jdbc:h2:", "org.h2.jdbcx.JdbcDataSource",
            "jdbc:mariadb:", "org.mariadb.jdbc.MariaDbDataSource",
            "jdbc:mysql:", "com.mysql.cj.jdbc.MysqlXADataSource",
            "jdbc:postgresql:", "org.postgresql.xa.PGXADataSource");

    private XaDataSources() {}

    /** The class for a URL, if the driver is a known one. */
    static Optional<String> known(String url) {
        return KNOWN.entrySet().stream()
                .filter(entry -> url.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /**
     * A data source of a class that has a constructor without arguments, and methods {@code setUrl} or {@code setURL},
     * {@code setUser} and {@code setPassword}, as the classes of most drivers have.
     *
     * @throws CommandFailure if it cannot be made
     */
    static XADataSource of(String className, Login login) {
        try {
            Class<?> type =
                    Class.forName(className, true, Thread.currentThread().getContextClassLoader());
            Object made = type.getConstructor().newInstance();
            if (!set(made, "setUrl", login.url()) && !set(made, "setURL", login.url())) {
                throw new NoSuchMethodException("setUrl(String) or setURL(String)");
            }
            set(made, "setUser", login.user());
            set(made, "setPassword", login.password());
            return (XADataSource) made;
        } catch (ReflectiveOperationException | ClassCastException unfit) {
            throw new CommandFailure(
                    "No connections for two-phase transactions can be had of " + className + ": " + unfit,
                    "Name the driver's class of javax.sql.XADataSource with --xa-data-source, and its jar with --driver-jar.",
                    unfit);
        }
    }

    private static boolean set(Object made, String method, @Nullable String value)
            throws IllegalAccessException, InvocationTargetException {
        try {
            if (value != null) {
                made.getClass().getMethod(method, String.class).invoke(made, value);
            }
            return true;
        } catch (NoSuchMethodException absent) {
            return false;
        }
    }
}
