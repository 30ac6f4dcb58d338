package org.alkahest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of a project for a new dialect, made of templates whose places are in double braces.
 *
 * @param name what classes are named after
 * @param alkahest the version of Alkahest to depend on
 * @param driver its coordinates in Maven; null where they are not known
 */
record NewDialect(
        String name,
        String packageName,
        String alkahest,
        String urlPrefix,
        String product,
        @Nullable String driver) {
    private static final String GUIDE = "https://github.com/alkahest/alkahest/blob/main/docs/dialect-author-guide.md";
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    static NewDialect of(String name, String packageName, String alkahest) {
        return new NewDialect(name, packageName, alkahest, "jdbc:" + id(name) + ':', name, null);
    }

    NewDialect at(String prefix) {
        return new NewDialect(name, packageName, alkahest, prefix, product, driver);
    }

    NewDialect called(String productName) {
        return new NewDialect(name, packageName, alkahest, urlPrefix, productName, driver);
    }

    NewDialect over(String coordinates) {
        return new NewDialect(name, packageName, alkahest, urlPrefix, product, coordinates);
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The name of its artifact. */
    String artifact() {
        return id(name) + "-alkahest-dialect";
    }

    private String path() {
        return packageName.replace('.', '/');
    }

    /** The texts by their paths below the directory of the project. */
    Map<String, String> files() {
        String main = "src/main/java/";
        String source = main + path() + '/' + name;
        Map<String, String> templates = Map.of(
                "pom.xml",
                "pom.xml",
                ".gitignore",
                "gitignore",
                "README.md",
                "README.md",
                main + "module-info.java",
                "module-info.java",
                main + path() + "/package-info.java",
                "package-info.java",
                source + "Dialect.java",
                "Dialect.java",
                source + "DialectProvider.java",
                "Provider.java",
                "src/main/resources/META-INF/services/org.alkahest.dialect.DialectProvider",
                "services",
                "src/test/java/" + path() + '/' + name + "ConformanceTest.java",
                "ConformanceTest.java");
        Map<String, String> values = values();
        Map<String, String> files = new TreeMap<>();
        templates.forEach((path, template) -> files.put(path, filled(template, values)));
        return files;
    }

    private Map<String, String> values() {
        return Map.of(
                "name", name,
                "id", id(name),
                "package", packageName,
                "path", path(),
                "alkahest", alkahest,
                "urlPrefix", urlPrefix,
                "product", product,
                "driver", dependency(),
                "driverStep", driverStep(),
                "guide", GUIDE);
    }

    private String dependency() {
        if (driver == null) {
            return "    <!-- The driver, in scope test. -->";
        }
        List<String> parts = Pattern.compile(":").splitAsStream(driver).toList();
        return """
                <dependency>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <scope>test</scope>
                </dependency>""".formatted(parts.get(0), parts.get(1), parts.get(2)).indent(4).stripTrailing();
    }

    private String driverStep() {
        return driver == null
                ? "Put the driver into `pom.xml`, in scope test."
                : "The driver of the tests is `" + driver + "`: correct it in `pom.xml` where that is not the one.";
    }

    private static String filled(String template, Map<String, String> values) {
        return PLACE.matcher(read(template))
                .replaceAll(place ->
                        Matcher.quoteReplacement(Objects.requireNonNull(values.get(place.group(1)), place.group())));
    }

    private static String read(String template) {
        try (InputStream in = NewDialect.class.getResourceAsStream("dialect/" + template)) {
            return new String(Objects.requireNonNull(in, template).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
