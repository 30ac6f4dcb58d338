package org.alkahest.testdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes through the sources of a product in their order and says, once and loudly, when none of them works. */
final class DatabaseFinder {

    private static final Logger log = LoggerFactory.getLogger(TestDatabases.class);

    private final Settings settings;
    private final SharedServers sharedServers;
    private final Consumer<Resolution> announcement;

    DatabaseFinder(Settings settings, SharedServers sharedServers, Consumer<Resolution> announcement) {
        this.settings = settings;
        this.sharedServers = sharedServers;
        this.announcement = announcement;
    }

    static DatabaseFinder ofThisBuild() {
        Settings settings = Settings.ofThisProcess();
        RunDirectory run = new RunDirectory(settings.home(), BuildProcess.ofThisBuild());
        return new DatabaseFinder(settings, new SharedServers(run, settings.sources()), DatabaseFinder::announce);
    }

    Resolution find(Product product) {
        Resolution resolution = switch (product) {
            case H2 -> inProcess(product, new ServerAddress("jdbc:h2:mem:", "sa", ""));
            case SQLITE -> inProcess(product, new ServerAddress("jdbc:sqlite::memory:", "", ""));
            case POSTGRESQL, MARIADB, MYSQL -> server(product);
        };
        if (!resolution.isAvailable() && settings.isRequired(product)) {
            throw new IllegalStateException(resolution + " (it is required by alkahest.test.required)");
        }
        announcement.accept(resolution);
        return resolution;
    }

    private static void announce(Resolution resolution) {
        if (resolution.isAvailable()) {
            log.info("{}", resolution);
        } else {
            String frame = "*".repeat(100);
            log.warn("\n{}\n{}\n{}", frame, resolution, frame);
        }
    }

    private static Resolution inProcess(Product product, ServerAddress address) {
        try {
            return available(product, Source.IN_PROCESS, address);
        } catch (SQLException e) {
            return new Resolution.NotVerified(product, "its driver does not work: " + e.getMessage());
        }
    }

    private Resolution server(Product product) {
        if (settings.sources().contains(Source.URL)
                && settings.explicitAddress(product).isPresent()) {
            return explicit(product, settings.explicitAddress(product).get());
        }
        if (!settings.sources().contains(Source.CONTAINER)
                && !settings.sources().contains(Source.BINARIES)) {
            return new Resolution.NotVerified(
                    product,
                    "alkahest.test.sources allows " + settings.sources() + " only, and alkahest.test." + product.id()
                            + ".url is not set");
        }
        KeptServer kept = sharedServers.acquire(product);
        if (kept instanceof KeptServer.Running running) {
            try {
                return available(product, running.source(), running.address());
            } catch (SQLException e) {
                return new Resolution.NotVerified(
                        product,
                        "the server at " + running.address() + " was started and does not answer: " + e.getMessage());
            }
        }
        return new Resolution.NotVerified(product, ((KeptServer.Failed) kept).reason());
    }

    /** Whoever names a server wants that one: there is no falling back to another. */
    private static Resolution explicit(Product product, ServerAddress address) {
        try {
            return available(product, Source.URL, address);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The setting alkahest.test." + product.id() + ".url names a server that does not answer: "
                            + address,
                    e);
        }
    }

    private static Resolution available(Product product, Source source, ServerAddress address) throws SQLException {
        try (Connection connection = address.connect()) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            return new Resolution.Available(
                    new TestServer(product, source, version, address, FreshDatabases.of(product)));
        }
    }
}
