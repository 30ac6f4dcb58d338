package org.alkahest.testdb;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a user may say about the databases under test. Each setting is a system property or, beside it, an environment variable:
 * {@code alkahest.test.postgresql.url} is {@code ALKAHEST_TEST_POSTGRESQL_URL} there. The property wins.
 */
final class Settings {

    private final Function<String, @Nullable String> properties;
    private final Function<String, @Nullable String> environment;

    Settings(Function<String, @Nullable String> properties, Function<String, @Nullable String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /** The settings of this process. */
    static Settings ofThisProcess() {
        return new Settings(System::getProperty, System::getenv);
    }

    /** The address of the user's own server for a product: {@code alkahest.test.<product>.url}, {@code .user}, {@code .password}. */
    Optional<ServerAddress> explicitAddress(Product product) {
        String prefix = "alkahest.test." + product.id() + ".";
        return value(prefix + "url")
                .map(url -> new ServerAddress(
                        url,
                        value(prefix + "user").orElse(""),
                        value(prefix + "password").orElse("")));
    }

    /** The sources that may be used, of {@code url,container,binaries}: {@code alkahest.test.sources}; all when not set. */
    Set<Source> sources() {
        Set<String> wanted = list("alkahest.test.sources");
        Set<Source> sources = EnumSet.allOf(Source.class);
        if (!wanted.isEmpty()) {
            sources.removeIf(source -> !wanted.contains(source.id()));
        }
        return sources;
    }

    /** The products whose absence is a failure instead of a skipped test: {@code alkahest.test.required}; none when not set. */
    boolean isRequired(Product product) {
        return list("alkahest.test.required").contains(product.id());
    }

    /** The directory for unpacked servers and the state of running ones. */
    Path home() {
        return value("alkahest.build.root")
                .map(root -> Path.of(root, ".test-databases"))
                .orElseGet(() -> Path.of(
                        System.getProperty("java.io.tmpdir"), "test-databases-" + System.getProperty("user.name")));
    }

    private Set<String> list(String name) {
        return value(name).stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(item -> item.trim().toLowerCase(Locale.ROOT))
                .filter(item -> !item.isEmpty())
                .collect(toUnmodifiableSet());
    }

    private Optional<String> value(String name) {
        String value = properties.apply(name);
        if (value == null) {
            value = environment.apply(name.toUpperCase(Locale.ROOT).replace('.', '_'));
        }
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
