package org.alkahest.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The quickstart on the module path, and as an image that {@code jlink} made of it. A driver that is only an automatic module cannot be linked:
 * it stands on the module path of the image, where {@code java.sql} finds it.
 */
class QuickstartImageTest {

    private static final Path MODULES = House.ROOT.resolve("examples/quickstart/target/modules");
    private static final String MAIN = "alkahest.quickstart";

    @Test
    void theQuickstartRunsOnTheModulePath() throws IOException, InterruptedException {
        assertThat(run(Path.of(System.getProperty("java.home")), MODULES.toString()))
                .isNotBlank();
    }

    @Test
    void theQuickstartRunsAsALinkedImage() throws IOException, InterruptedException {
        Optional<ToolProvider> jlink = ToolProvider.findFirst("jlink");
        assumeThat(jlink).as("jlink in this JDK").isPresent();
        assumeThat(canLink()).as("modules to link in this JDK").isTrue();
        Path image = House.ROOT.resolve("house-tests/target/quickstart-image");
        deleteTree(image);
        Map<String, Path> named = modules(false);
        List<Path> automatic = new ArrayList<>(modules(true).values());

        StringWriter output = new StringWriter();
        int exit = jlink.get()
                .run(
                        new PrintWriter(output),
                        new PrintWriter(output),
                        "--module-path",
                        path(named.values().stream()),
                        "--add-modules",
                        String.join(",", named.keySet()),
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--output",
                        image.toString());
        assertThat(exit).as(output.toString()).isZero();

        assertThat(run(image, path(automatic.stream()))).isNotBlank();
    }

    /** From JDK 24 on a run-time image may be linked from another one, without the packaged modules (JEP 493). */
    private static boolean canLink() {
        return Runtime.version().feature() >= 24
                || Files.isDirectory(Path.of(System.getProperty("java.home"), "jmods"));
    }

    private static Map<String, Path> modules(boolean automatic) {
        Map<String, Path> modules = new TreeMap<>();
        for (ModuleReference module : ModuleFinder.of(MODULES).findAll()) {
            if (module.descriptor().isAutomatic() == automatic) {
                modules.put(
                        module.descriptor().name(), Path.of(module.location().orElseThrow()));
            }
        }
        return modules;
    }

    private static String path(Stream<Path> files) {
        return files.map(Path::toString)
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElse("");
    }

    private static String run(Path runtime, String modulePath) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(runtime.resolve("bin/java").toString()));
        if (!modulePath.isEmpty()) {
            command.addAll(List.of("--module-path", modulePath));
        }
        command.addAll(List.of("--module", MAIN));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static void deleteTree(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
