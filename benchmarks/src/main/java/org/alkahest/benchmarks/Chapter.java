package org.alkahest.benchmarks;

import java.util.List;
import java.util.Locale;
import org.alkahest.benchmarks.read.KeySelectBenchmark;
import org.alkahest.benchmarks.read.LoadBenchmark;
import org.alkahest.benchmarks.statement.HotPathBenchmark;
import org.alkahest.benchmarks.statement.StatementBenchmark;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;

/** What a report can tell about: a benchmark class, and whom its rivals are compared with. */
enum Chapter {
    STATEMENT(
            "The medium statement, from values to text",
            StatementBenchmark.class,
            "step",
            List.of("STRING_BUILDER", "JOOQ_RENDER")),
    HOT_PATH("Single steps of the medium statement", HotPathBenchmark.class, null, List.of()),
    KEY_SELECT(
            "One row by its key, H2 in memory",
            KeySelectBenchmark.class,
            "rival",
            List.of("JDBC_PREPARED_ONCE", "JDBC_PREPARED_EACH_TIME")),
    LOAD("A row of 100,000, H2 in memory", LoadBenchmark.class, "rival", List.of("JDBC"));

    private final String title;
    private final Class<?> benchmark;
    private final @Nullable String rivals;
    private final List<String> references;

    /**
     * @param rivals the parameter that tells rivals apart; null where the methods do
     * @param references the rivals that all others are compared with
     */
    Chapter(
            String title,
            Class<?> benchmark,
            @Nullable String rivals,
            List<String> references) {
        this.title = title;
        this.benchmark = benchmark;
        this.rivals = rivals;
        this.references = references;
    }

    String title() {
        return title;
    }

    /** The word for the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The regular expression for the runner. */
    String include() {
        return benchmark.getName().replace(".", "\\.") + "\\..*";
    }

    List<String> references() {
        return references;
    }

    /** Who was measured. */
    String rival(BenchmarkParams run) {
        return rivals == null ? method(run) : run.getParam(rivals);
    }

    private static String method(BenchmarkParams run) {
        String name = run.getBenchmark();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
