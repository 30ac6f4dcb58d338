package org.alkahest.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures chosen chapters and prints, for each, a table of the rivals with their ratios to the reference of the same run.
 * Each round measures every rival in a JVM of its own; figures are medians over the rounds.
 *
 * <pre>{@code
 * java -cp 'benchmarks/target/classes:benchmarks/target/lib/*' org.alkahest.benchmarks.Report [option…] [chapter…]
 *
 *   --rounds <n>      default 3
 *   --quick           one round of short iterations: to see that it works; the figures mean little
 *   --output <file>   default benchmarks/target/report.md
 *   chapters          statement, hot-path, compile, key-select, load, bulk-insert, small-insert, bulk-update; default all
 * }</pre>
 */
public final class Report {
    private final PrintStream out;
    private final List<Chapter> chapters = new ArrayList<>();
    private Path output = Path.of("benchmarks", "target", "report.md");
    private int rounds = 3;
    private boolean quick;

    private Report(PrintStream out) {
        this.out = out;
    }

    public static void main(String... arguments) throws RunnerException, IOException {
        var report = new Report(System.out);
        try {
            report.read(arguments);
        } catch (IllegalArgumentException e) {
            report.out.println(e.getMessage());
            return;
        }
        report.run();
    }

    private void read(String... arguments) {
        List<String> rest = new ArrayList<>(Arrays.asList(arguments));
        while (!rest.isEmpty()) {
            String word = rest.remove(0);
            switch (word) {
                case "--quick" -> quick = true;
                case "--rounds" -> rounds = Integer.parseInt(argument(word, rest));
                case "--output" -> output = Path.of(argument(word, rest));
                default -> chapters.add(chapter(word));
            }
        }
        if (chapters.isEmpty()) {
            chapters.addAll(Chapter.ALL);
        }
    }

    private static String argument(String option, List<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException("The option " + option + " wants a value.");
        }
        return rest.remove(0);
    }

    private static Chapter chapter(String word) {
        for (Chapter chapter : Chapter.ALL) {
            if (chapter.word().equals(word)) {
                return chapter;
            }
        }
        throw new IllegalArgumentException("There is no chapter \"" + word + "\"; there are "
                + Chapter.ALL.stream().map(Chapter::word).toList() + ".");
    }

    private void run() throws RunnerException, IOException {
        Map<Chapter, Comparison> comparisons = new LinkedHashMap<>();
        chapters.forEach(chapter -> comparisons.put(chapter, new Comparison(chapter)));
        for (int round = 1; round <= (quick ? 1 : rounds); round++) {
            for (Map.Entry<Chapter, Comparison> entry : comparisons.entrySet()) {
                out.println("Round " + round + ": " + entry.getKey().title());
                for (RunResult run : new Runner(options(entry.getKey())).run()) {
                    entry.getValue().add(run);
                }
            }
        }
        var text = new StringBuilder(heading());
        comparisons.values().forEach(comparison -> text.append('\n').append(comparison.table()));
        out.println();
        out.print(text);
        if (output.getParent() != null) {
            Files.createDirectories(output.getParent());
        }
        Files.writeString(output, text, StandardCharsets.UTF_8);
    }

    private Options options(Chapter chapter) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(chapter.include())
                .forks(1)
                .addProfiler(CpuTimeProfiler.class)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (quick) {
            options.warmupIterations(2)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(2)
                    .measurementTime(TimeValue.seconds(1));
        }
        return options.build();
    }

    private String heading() {
        return "# Benchmarks\n\n" + LocalDate.now(ZoneOffset.UTC) + ", Java " + Runtime.version() + " ("
                + System.getProperty("java.vm.name") + "), " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                + (quick ? "quick" : rounds + " rounds") + ". Ratios are of processor time.\n";
    }
}
