package org.alkahest.benchmarks.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alkahest.testdb.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows from a stream are inserted, and their keys handed out, in a JVM that could not hold them. */
class StreamedInsertTest {

    @Test
    void rowsFarLargerThanTheHeapAreInserted(@TempDir Path directory) throws IOException, InterruptedException {
        int rows = 100_000; // of 2,000 characters each: 200 MB
        Path output = directory.resolve("output");

        int exit = run(output, "-Xmx64m", StreamedInsert.class.getName(), Product.SQLITE.name(), rows + "", "2000");

        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(exit).as(text).isZero();
        assertThat(text).contains("100,000 rows, sum of keys 5,000,050,000");
    }

    private static int run(Path output, String... arguments) throws IOException, InterruptedException {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp");
        command.command().add(System.getProperty("java.class.path"));
        command.command().addAll(java.util.List.of(arguments));
        return command.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
    }
}
