package org.alkahest.cli;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Drivers and dialects of jars, known to JDBC and to Alkahest until they are closed. */
final class DriverJars implements AutoCloseable {
    private final ClassLoader before;
    private final URLClassLoader loader;
    private final List<Driver> registered = new ArrayList<>();

    private DriverJars(ClassLoader before, URLClassLoader loader) {
        this.before = before;
        this.loader = loader;
    }

    static DriverJars of(List<Path> jars) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        var opened = new DriverJars(before, new URLClassLoader(urls(jars), before));
        if (jars.isEmpty()) {
            return opened;
        }
        Thread.currentThread().setContextClassLoader(opened.loader);
        try {
            for (Driver driver : ServiceLoader.load(Driver.class, opened.loader)) {
                if (driver.getClass().getClassLoader() == opened.loader) {
                    Driver borrowed = new BorrowedDriver(driver);
                    DriverManager.registerDriver(borrowed);
                    opened.registered.add(borrowed);
                }
            }
            return opened;
        } catch (SQLException | RuntimeException | Error failed) {
            opened.close();
            throw new CommandFailure(
                    "A driver of " + jars + " cannot be used: " + failed.getMessage(),
                    "Check that these are jars of JDBC drivers or dialects.",
                    failed);
        }
    }

    private static URL[] urls(List<Path> jars) {
        return jars.stream().map(DriverJars::url).toArray(URL[]::new);
    }

    private static URL url(Path jar) {
        if (!Files.isReadable(jar)) {
            throw new CommandFailure(
                    "There is no jar " + jar + " that can be read.", "Correct the path behind --driver-jar.", null);
        }
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(jar.toString(), impossible);
        }
    }

    @Override
    public void close() {
        Thread.currentThread().setContextClassLoader(before);
        try (loader) {
            for (Driver driver : registered) {
                DriverManager.deregisterDriver(driver);
            }
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("a driver cannot be given back", failed);
        }
    }
}
