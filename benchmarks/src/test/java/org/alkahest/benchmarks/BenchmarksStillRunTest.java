package org.alkahest.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark is set up, which compares the rivals' answers, and called once, in this JVM. */
class BenchmarksStillRunTest {

    @Test
    void everyRivalOfEveryBenchmarkGivesTheSameAnswer() {
        System.setProperty("jmh.ignoreLock", "true"); // nothing is measured
        var output = new ByteArrayOutputStream();
        Options options = new OptionsBuilder()
                .include("org\\.alkahest\\.benchmarks\\..*")
                .forks(0)
                .mode(Mode.SingleShotTime)
                .warmupIterations(0)
                .measurementIterations(1)
                .shouldFailOnError(true)
                .build();
        var format = OutputFormatFactory.createFormatInstance(
                new PrintStream(output, true, StandardCharsets.UTF_8), VerboseMode.NORMAL);

        assertThatCode(() -> new Runner(options, format).run())
                .as(() -> output.toString(StandardCharsets.UTF_8))
                .doesNotThrowAnyException();
    }
}
