package org.alkahest.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.alkahest.dialect.Dialect;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * That work grows with the statement, and no faster. Work is the memory that is asked for, which is the same in every run,
 * where time is not.
 */
class GrowingStatementTest {
    private static final List<String> URLS =
            List.of("jdbc:h2:mem:", "jdbc:sqlite:", "jdbc:postgresql:", "jdbc:mariadb:");

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TestFactory
    List<DynamicTest> aStatementFourTimesAsLargeTakesAboutFourTimesTheWork() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String url : URLS) {
            Dialect dialect = CompileBenchmark.dialect(url);
            for (GrowingStatement statement : GrowingStatement.values()) {
                tests.add(DynamicTest.dynamicTest(dialect.id() + " " + statement, () -> {
                    long small = work(statement, statement.size() / 4, dialect);
                    long large = work(statement, statement.size(), dialect);

                    assertThat((double) large / small)
                            .as("%,d bytes and %,d bytes", small, large)
                            .isLessThan(5);
                }));
            }
        }
        return tests;
    }

    /** Bytes to build and compile a statement, once everything has been loaded that it takes. */
    private static long work(GrowingStatement statement, int size, Dialect dialect) {
        CompileBenchmark.compile(statement.of(Math.max(1, size)), dialect);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        CompileBenchmark.compile(statement.of(Math.max(1, size)), dialect);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
