package org.alkahest.testdb;

import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The servers that Testcontainers starts. Loaded only when its classes are there. */
final class Containers {

    private Containers() {}

    static RunningServer start(Product product) throws ServerUnavailableException {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new ServerUnavailableException("Docker does not answer");
        }
        JdbcDatabaseContainer<?> container = container(product);
        try {
            container.start();
        } catch (RuntimeException e) {
            container.stop();
            throw new ServerUnavailableException(
                    "the container " + container.getDockerImageName() + " does not start: " + e.getMessage(), e);
        }
        return new Running(product, container);
    }

    private static JdbcDatabaseContainer<?> container(Product product) {
        return switch (product) {
            case POSTGRESQL ->
                new PostgreSQLContainer("postgres:18-alpine")
                        .withCommand(
                                "postgres",
                                "-c",
                                "fsync=off",
                                "-c",
                                "max_connections=200",
                                "-c",
                                "max_prepared_transactions=50");
            case MARIADB -> new MariaDBContainer("mariadb:11.4").withUsername("root");
            case MYSQL -> new MySQLContainer("mysql:8.4").withUsername("root");
            case H2, SQLITE -> throw new IllegalArgumentException(product.displayName() + " runs in process");
        };
    }

    private record Running(Product product, JdbcDatabaseContainer<?> container) implements RunningServer {

        @Override
        public ServerAddress address() {
            return new ServerAddress(container.getJdbcUrl(), container.getUsername(), container.getPassword());
        }

        @Override
        public Optional<ProcessHandle> process() {
            return Optional.empty();
        }

        @Override
        public void close() {
            container.stop();
        }
    }
}
