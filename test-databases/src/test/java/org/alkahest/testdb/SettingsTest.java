package org.alkahest.testdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void aPropertyWinsOverTheEnvironment() {
        Settings settings = settings(
                Map.of("alkahest.test.mariadb.url", "jdbc:mariadb://property/"),
                Map.of(
                        "ALKAHEST_TEST_MARIADB_URL", "jdbc:mariadb://environment/",
                        "ALKAHEST_TEST_MARIADB_USER", "root",
                        "ALKAHEST_TEST_MARIADB_PASSWORD", "secret"));

        assertThat(settings.explicitAddress(Product.MARIADB))
                .contains(new ServerAddress("jdbc:mariadb://property/", "root", "secret"));
        assertThat(settings.explicitAddress(Product.POSTGRESQL)).isEmpty();
    }

    @Test
    void aBlankUrlIsNone() {
        Settings settings = settings(Map.of(), Map.of("ALKAHEST_TEST_POSTGRESQL_URL", " "));

        assertThat(settings.explicitAddress(Product.POSTGRESQL)).isEmpty();
    }

    @Test
    void allSourcesAreAllowedUnlessSomeAreListed() {
        assertThat(settings(Map.of(), Map.of()).sources()).contains(Source.URL, Source.CONTAINER, Source.BINARIES);
        assertThat(settings(Map.of("alkahest.test.sources", "url, Binaries"), Map.of())
                        .sources())
                .containsExactly(Source.URL, Source.BINARIES);
    }

    @Test
    void noProductIsRequiredUnlessListed() {
        Settings settings = settings(Map.of("alkahest.test.required", "postgresql"), Map.of());

        assertThat(settings.isRequired(Product.POSTGRESQL)).isTrue();
        assertThat(settings.isRequired(Product.MARIADB)).isFalse();
    }

    @Test
    void serversLiveBelowTheRootOfTheBuild() {
        assertThat(settings(Map.of("alkahest.build.root", "root"), Map.of()).home())
                .isEqualTo(Path.of("root", ".test-databases"));
    }

    private static Settings settings(Map<String, String> properties, Map<String, String> environment) {
        return new Settings(properties::get, environment::get);
    }
}
