package org.alkahest.benchmarks.read;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a library add to a row when very many are read? The time of one row, of all 100,000 of {@link AccountDatabase},
 * six columns, gathered in a list.
 *
 * <pre>{@code
 * java -cp 'benchmarks/target/classes:benchmarks/target/lib/*' org.openjdk.jmh.Main LoadBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgsAppend = "-Xmx3g")
public class LoadBenchmark {

    @SuppressWarnings("NullAway.Init") // by JMH
    private Load<?> load;

    @Param
    public LoadRival rival = LoadRival.JDBC;

    @Setup
    public void allLoadTheSame() throws Exception {
        try (var jdbc = new JdbcLoad(AccountDatabase.connect())) {
            load = rival.open();
            compare(jdbc.all(), load);
        }
    }

    private static <R> void compare(List<Account> expected, Load<R> load) throws Exception {
        List<R> actual = load.all();
        if (actual.size() != AccountDatabase.ROWS || expected.size() != AccountDatabase.ROWS) {
            throw new IllegalStateException(actual.size() + " rows instead of " + expected.size());
        }
        Iterator<Account> next = expected.iterator();
        for (R row : actual) {
            Account one = next.next();
            if (!load.account(row).equals(one)) {
                throw new IllegalStateException(load.account(row) + " instead of " + one);
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(AccountDatabase.ROWS)
    public Object all() throws Exception {
        return load.all();
    }

    @TearDown
    public void close() throws Exception {
        load.close();
    }
}
