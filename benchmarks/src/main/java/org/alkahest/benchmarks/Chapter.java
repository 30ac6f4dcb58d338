package org.alkahest.benchmarks;

import java.util.List;
import org.alkahest.benchmarks.compile.CompileBenchmark;
import org.alkahest.benchmarks.read.KeySelectBenchmark;
import org.alkahest.benchmarks.read.LoadBenchmark;
import org.alkahest.benchmarks.statement.HotPathBenchmark;
import org.alkahest.benchmarks.statement.StatementBenchmark;
import org.alkahest.benchmarks.write.BulkInsertBenchmark;
import org.alkahest.benchmarks.write.BulkUpdateBenchmark;
import org.alkahest.benchmarks.write.SmallInsertBenchmark;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * What a report can tell about: a benchmark class, and whom its rivals are compared with.
 *
 * @param word the word for the command line
 * @param parameter the parameter that tells rivals apart; null where the methods do
 * @param references the rivals that all others are compared with; may be empty
 */
record Chapter(
        String word,
        String title,
        Class<?> benchmark,
        @Nullable String parameter,
        List<String> references) {
    static final List<Chapter> ALL = List.of(
            new Chapter(
                    "statement",
                    "The medium statement, from values to text",
                    StatementBenchmark.class,
                    "step",
                    List.of("STRING_BUILDER", "JOOQ_RENDER")),
            new Chapter("hot-path", "Single steps of the medium statement", HotPathBenchmark.class, null, List.of()),
            new Chapter("compile", "A first execution, by what grows", CompileBenchmark.class, "statement", List.of()),
            new Chapter(
                    "key-select",
                    "One row by its key, H2 in memory",
                    KeySelectBenchmark.class,
                    "rival",
                    List.of("JDBC_PREPARED_ONCE", "JDBC_PREPARED_EACH_TIME")),
            new Chapter("load", "A row of 100,000, H2 in memory", LoadBenchmark.class, "rival", List.of("JDBC")),
            new Chapter(
                    "bulk-insert",
                    "10,000 rows inserted with all keys, H2 in memory",
                    BulkInsertBenchmark.class,
                    "rival",
                    List.of("JDBC_BEST")),
            new Chapter(
                    "small-insert",
                    "One row inserted with its key, H2 in memory",
                    SmallInsertBenchmark.class,
                    "rival",
                    List.of("JDBC_BEST", "JDBC_ROW_AT_A_TIME")),
            new Chapter(
                    "bulk-update",
                    "10,000 rows updated by key, H2 in memory",
                    BulkUpdateBenchmark.class,
                    "rival",
                    List.of("JDBC_BEST")));

    /** The regular expression for the runner. */
    String include() {
        return benchmark.getName().replace(".", "\\.") + "\\..*";
    }

    /** Who was measured. */
    String rival(BenchmarkParams run) {
        String method = run.getBenchmark().substring(run.getBenchmark().lastIndexOf('.') + 1);
        return parameter == null ? method : run.getParam(parameter);
    }
}
