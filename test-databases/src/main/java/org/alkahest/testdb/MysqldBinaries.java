package org.alkahest.testdb;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Starts MariaDB or MySQL from unpacked binaries, also as root. Both servers take the same road: fill a data directory, start, wait until an
 * account of the tests can log in. Nothing is worth keeping, so commits do not wait for the disk.
 */
final class MysqldBinaries implements ServerStarter {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final String ACCOUNT = "alkahest";

    private final MysqldFlavour flavour;

    MysqldBinaries(MysqldFlavour flavour) {
        this.flavour = flavour;
    }

    @Override
    public Source source() {
        return Source.BINARIES;
    }

    @Override
    public RunningServer start(Path home, Path state)
            throws ServerUnavailableException, IOException, InterruptedException {
        requireDriver();
        Path base = flavour.binaries(home);
        Path data = state.resolve("data");
        Path log = state.resolve("server.log");
        run(flavour.initialize(base, data), base, log);
        int port = freePort();
        Process process = start(command(base, data, accountScript(state), port), base, log);
        Running running = new Running(
                process,
                new ServerAddress("jdbc:" + flavour.scheme() + "://127.0.0.1:" + port + "/", ACCOUNT, ACCOUNT));
        awaitAnswer(running, log);
        return running;
    }

    /** Without a driver nobody could tell when the server answers. */
    private void requireDriver() throws ServerUnavailableException {
        String url = "jdbc:" + flavour.scheme() + "://127.0.0.1/";
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw new ServerUnavailableException("there is no driver for " + url + " on the class path", e);
        }
    }

    private List<String> command(Path base, Path data, Path accountScript, int port) {
        List<String> command = new ArrayList<>(List.of(
                base.resolve(flavour.executable()).toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // Relative to the data directory: an absolute path may be too long for a socket.
                "--socket=mysqld.sock",
                "--pid-file=mysqld.pid",
                "--init-file=" + accountScript,
                "--user=" + System.getProperty("user.name"),
                "--character-set-server=utf8mb4",
                "--max-connections=300",
                "--skip-log-bin",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-buffer-pool-size=256M"));
        command.addAll(flavour.options());
        return command;
    }

    private static Path accountScript(Path state) throws IOException {
        return Files.writeString(
                state.resolve("account.sql"),
                "CREATE USER IF NOT EXISTS '" + ACCOUNT + "'@'%' IDENTIFIED BY '" + ACCOUNT + "';\n"
                        + "GRANT ALL PRIVILEGES ON *.* TO '" + ACCOUNT + "'@'%' WITH GRANT OPTION;\n");
    }

    private void run(List<String> command, Path base, Path log)
            throws ServerUnavailableException, IOException, InterruptedException {
        Process process = start(command, base, log);
        if (!process.waitFor(START_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new ServerUnavailableException(
                    command.get(0) + " did not end within " + START_TIMEOUT.toSeconds() + " s" + end(log));
        }
        if (process.exitValue() != 0) {
            throw new ServerUnavailableException(command.get(0) + " ended with " + process.exitValue() + end(log));
        }
    }

    private static Process start(List<String> command, Path base, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(base.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment()
                .merge("LD_LIBRARY_PATH", base.resolve("lib/private").toString(), (old, own) -> own + ":" + old);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static void awaitAnswer(Running running, Path log) throws ServerUnavailableException, InterruptedException {
        Instant deadline = Instant.now().plus(START_TIMEOUT);
        SQLException refusal = new SQLException("not tried");
        while (Instant.now().isBefore(deadline)) {
            try (Connection connection = running.address().connect()) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                refusal = e;
            }
            if (running.server().waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new ServerUnavailableException(
                        "the server ended with " + running.server().exitValue() + end(log));
            }
        }
        running.close();
        throw new ServerUnavailableException(
                "the server did not answer within " + START_TIMEOUT.toSeconds() + " s" + end(log), refusal);
    }

    /** The last lines of the log, which usually hold the reason. */
    private static String end(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return "; its log closes with: "
                    + String.join(" | ", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
        } catch (IOException e) {
            return "; it left no log";
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private record Running(Process server, ServerAddress address) implements RunningServer {

        @Override
        public Optional<ProcessHandle> process() {
            return Optional.of(server.toHandle());
        }

        /** Kills the server: there is no data to be saved, and an orderly shutdown takes seconds. */
        @Override
        public void close() {
            server.destroyForcibly();
            try {
                server.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
