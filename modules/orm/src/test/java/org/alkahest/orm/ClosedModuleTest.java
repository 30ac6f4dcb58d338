package org.alkahest.orm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The strict proof: two modules that open nothing, compiled here and run with {@code java -p} in a process of their own. A test
 * of this very module could not prove it, because it runs with its packages opened.
 */
class ClosedModuleTest {
    private static final Path SOURCES = Path.of("src", "test", "modules");

    /** A class of everything that has to be on the module path. */
    private static final List<String> NEEDED = List.of(
            "org.alkahest.sql.Sql",
            "org.alkahest.dialect.Dialect",
            "org.alkahest.cache.StatementCache",
            "org.alkahest.engine.Engine",
            "org.alkahest.orm.Session",
            "org.alkahest.dialect.h2.H2DialectProvider",
            "com.zaxxer.hikari.HikariConfig",
            "com.github.benmanes.caffeine.cache.Caffeine",
            "net.bytebuddy.ByteBuddy",
            "org.slf4j.Logger",
            "org.jspecify.annotations.NullMarked",
            "org.h2.Driver");

    @TempDir
    private static Path classes;

    private static String modulePath;

    @BeforeAll
    static void compile() throws Exception {
        modulePath = modulePath();
        List<String> arguments = new ArrayList<>(
                List.of("-p", modulePath, "-d", classes.toString(), "--module-source-path", SOURCES.toString()));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        var messages = new StringWriter();
        var writer = new PrintWriter(messages);
        int exit = ToolProvider.findFirst("javac").orElseThrow().run(writer, writer, arguments.toArray(new String[0]));
        assertThat(exit).as(messages.toString()).isZero();
    }

    private static String modulePath() throws ClassNotFoundException, URISyntaxException {
        Set<String> locations = new LinkedHashSet<>();
        for (String needed : NEEDED) {
            Class<?> type = Class.forName(needed, false, ClosedModuleTest.class.getClassLoader());
            locations.add(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        return String.join(File.pathSeparator, locations);
    }

    @Test
    void privateMembersOfClosedModulesAreMapped() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-p",
                        modulePath + File.pathSeparator + classes,
                        "-m",
                        "shop.app/shop.app.Main")
                .redirectErrorStream(true)
                .start();
        String output;
        try (var input = process.getInputStream()) {
            output = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(output.lines().filter(line -> !line.startsWith("SLF4J")))
                .as(output)
                .containsExactly(
                        "record: Order[id=1, customer=ada, state=PAID, total=Cents[amount=1250]]",
                        "class: private",
                        "other: Row2[v1=ada, v2=37]",
                        "refused: LOOKUP_REFUSED true",
                        "open: false");
        assertThat(process.exitValue()).isZero();
    }
}
