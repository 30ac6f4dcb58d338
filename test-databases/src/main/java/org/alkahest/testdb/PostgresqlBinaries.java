package org.alkahest.testdb;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Starts PostgreSQL from the binaries of {@code io.zonky.test}. Data is thrown away after the build, so the server never waits for the disk.
 */
final class PostgresqlBinaries implements ServerStarter {

    @Override
    public Source source() {
        return Source.BINARIES;
    }

    @Override
    public RunningServer start(Path home, Path state) throws ServerUnavailableException, IOException {
        Path data = state.resolve("data");
        Redirect log = Redirect.appendTo(state.resolve("server.log").toFile());
        try {
            return new Running(
                    EmbeddedPostgres.builder()
                            .setOverrideWorkingDirectory(
                                    home.resolve("postgresql").toFile())
                            .setDataDirectory(data)
                            .setCleanDataDirectory(true)
                            .setRegisterShutdownHook(false)
                            .setOutputRedirector(log)
                            .setErrorRedirector(log)
                            .setServerConfig("fsync", "off")
                            .setServerConfig("synchronous_commit", "off")
                            .setServerConfig("full_page_writes", "off")
                            .setServerConfig("max_connections", "200")
                            .setServerConfig("max_prepared_transactions", "50")
                            .start(),
                    data);
        } catch (IllegalStateException e) {
            throw new ServerUnavailableException("the PostgreSQL binaries do not start here: " + e.getMessage(), e);
        }
    }

    private record Running(EmbeddedPostgres postgres, Path data) implements RunningServer {

        @Override
        public ServerAddress address() {
            return new ServerAddress("jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres", "postgres", "");
        }

        /** The server was started by {@code pg_ctl}, so it is no child of ours; its process id stands in the data directory. */
        @Override
        public Optional<ProcessHandle> process() {
            try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
                return lines.findFirst().flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.trim())));
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        @Override
        public void close() throws IOException {
            postgres.close();
        }
    }
}
