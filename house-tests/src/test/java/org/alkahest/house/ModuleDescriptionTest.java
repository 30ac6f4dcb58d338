package org.alkahest.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each packaged jar says of its module, against a text that a person has read and agreed to. To agree to a change, run the tests with
 * {@code -Dhouse.update=true} and commit the texts.
 */
class ModuleDescriptionTest {

    private static final Path EXPECTED = House.ROOT.resolve("house-tests/src/test/resources/module-descriptions");

    static Stream<PublishedModule> modules() {
        return House.publishedModules().stream().filter(module -> !module.isPlaceholder());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void theJarDescribesItsModuleAsExpected(PublishedModule module) throws IOException {
        String actual = describe(module);
        Path file = expected(module);
        if (Boolean.getBoolean("house.update")) {
            Files.writeString(file, actual);
        }
        if (!Files.exists(file)) {
            fail("%s has no agreed description yet. Run with -Dhouse.update=true to write %s:%n%s"
                    .formatted(module.descriptor().name(), House.ROOT.relativize(file), actual));
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    @Test
    void everyAgreedDescriptionIsOfAPublishedModule() {
        List<Path> files = modules().map(ModuleDescriptionTest::expected).toList();

        assertThat(House.sources(EXPECTED)).isSubsetOf(files);
    }

    private static Path expected(PublishedModule module) {
        return EXPECTED.resolve(module.descriptor().name() + ".txt");
    }

    /** The text of {@code jar --describe-module} without what changes from build to build: the version and the place. */
    private static String describe(PublishedModule module) {
        StringWriter text = new StringWriter();
        ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
        int exit = jar.run(
                new PrintWriter(text),
                new PrintWriter(text),
                "--describe-module",
                "--file",
                module.jar().toString());
        assertThat(exit).as(text.toString()).isZero();
        List<String> lines =
                text.toString().lines().filter(line -> !line.isBlank()).toList();
        String name = lines.get(0).replaceFirst("[@ ].*", "") + (lines.get(0).endsWith(" open") ? " open" : "");
        return Stream.concat(Stream.of(name), lines.stream().skip(1)).reduce("", (all, line) -> all + line + "\n");
    }
}
