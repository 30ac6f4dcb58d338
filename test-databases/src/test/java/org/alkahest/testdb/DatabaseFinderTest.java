package org.alkahest.testdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.TestAbortedException;

class DatabaseFinderTest {

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void aServerTellsItsVersionAndWhereItComesFrom(Product product) {
        TestServer server = TestDatabases.find(product).server();

        assertThat(server.version()).matches("\\d+\\..*");
        assertThat(server)
                .hasToString(product.displayName() + " " + server.version() + " (" + server.source() + ", "
                        + server.defaultDatabase().jdbcUrl() + " as "
                        + server.defaultDatabase().user() + ")");
    }

    @Test
    void anInProcessEngineIsAlwaysThere() {
        assertThat(TestDatabases.h2().server().source()).isEqualTo(Source.IN_PROCESS);
        assertThat(TestDatabases.sqlite().server().version()).startsWith("3.");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void anExplicitUrlComesFirst(Product product) {
        TestDatabase known = TestDatabases.find(product).server().defaultDatabase();
        String prefix = "alkahest.test." + product.id();

        Resolution resolution = finder(Map.of(
                        prefix + ".url", known.jdbcUrl(),
                        prefix + ".user", known.user(),
                        prefix + ".password", known.password()))
                .find(product);

        assertThat(resolution.server().source()).isEqualTo(Source.URL);
        assertThat(resolution.server().defaultDatabase().jdbcUrl()).isEqualTo(known.jdbcUrl());
    }

    @Test
    void anExplicitUrlThatDoesNotAnswerIsAnErrorAndNotReplaced() {
        DatabaseFinder finder = finder(Map.of("alkahest.test.postgresql.url", "jdbc:postgresql://127.0.0.1:1/none"));

        assertThatThrownBy(() -> finder.find(Product.POSTGRESQL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("alkahest.test.postgresql.url")
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/none");
    }

    @Test
    void withoutAnySourceAProductIsAnnouncedAsNotVerifiedAndItsTestsAreAborted() {
        List<Resolution> announced = new ArrayList<>();
        Resolution resolution =
                finder(Map.of("alkahest.test.sources", "url"), announced::add).find(Product.POSTGRESQL);

        assertThat(resolution.isAvailable()).isFalse();
        assertThat(announced).containsExactly(resolution);
        assertThat(resolution.toString())
                .startsWith("PostgreSQL is NOT VERIFIED: ")
                .contains("alkahest.test.postgresql.url is not set");
        assertThatThrownBy(resolution::freshDatabase)
                .isInstanceOf(TestAbortedException.class)
                .hasMessage(resolution.toString());
    }

    @Test
    void aRequiredProductThatIsNotVerifiedIsAnError() {
        DatabaseFinder finder =
                finder(Map.of("alkahest.test.sources", "url", "alkahest.test.required", "mariadb,postgresql"));

        assertThatThrownBy(() -> finder.find(Product.POSTGRESQL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NOT VERIFIED")
                .hasMessageContaining("alkahest.test.required");
    }

    static DatabaseFinder finder(Map<String, String> properties) {
        return finder(properties, resolution -> {});
    }

    private static DatabaseFinder finder(Map<String, String> properties, Consumer<Resolution> announcement) {
        Settings settings = new Settings(properties::get, name -> null);
        RunDirectory run = new RunDirectory(Settings.ofThisProcess().home(), BuildProcess.ofThisBuild());
        return new DatabaseFinder(settings, new SharedServers(run, settings.sources()), announcement);
    }
}
