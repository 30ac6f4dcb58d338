package org.alkahest.benchmarks.read;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a library add to the shortest useful question, one row of five columns by its primary key, where the database
 * answers in about a microsecond?
 *
 * <p>4,096 keys in turn, drawn evenly from the first 1,000 of {@link AccountDatabase}, so that the database has them at hand:
 * the more work a row is to it, the better all libraries look. H2 prepares a text that it has seen lately in no time, which
 * flatters those who prepare each time.
 *
 * <pre>{@code
 * java -cp 'benchmarks/target/classes:benchmarks/target/lib/*' org.openjdk.jmh.Main KeySelectBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgsAppend = "-Xmx3g")
public class KeySelectBenchmark {
    private final long[] keys = new Random(20261122).longs(4096, 1, 1001).toArray();
    private int next;

    @SuppressWarnings("NullAway.Init") // by JMH
    private KeySelect<?> select;

    @Param
    public KeySelectRival rival = KeySelectRival.JDBC_PREPARED_ONCE;

    @Setup
    public void allFindTheSame() throws Exception {
        try (var jdbc = new JdbcKeySelect.PreparedOnce(AccountDatabase.connect())) {
            select = rival.open();
            for (int i = 0; i < 100; i++) {
                compare(jdbc.find(keys[i]), select, keys[i]);
            }
        }
    }

    private static <R> void compare(AccountSummary expected, KeySelect<R> select, long key) throws Exception {
        AccountSummary actual = select.summary(select.find(key));
        if (!actual.equals(expected)) {
            throw new IllegalStateException(actual + " instead of " + expected);
        }
    }

    @Benchmark
    public Object find() throws Exception {
        return select.find(keys[next++ & 4095]);
    }

    @TearDown
    public void close() throws Exception {
        select.close();
    }
}
