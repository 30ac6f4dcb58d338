package org.alkahest.benchmarks.write;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to insert many rows and to know the key that the database has generated for each? The time of all rows of {@link
 * Entry#some}, into the empty table of {@link EntryDatabase}, in a transaction that is rolled back afterwards, which is not part of
 * the time.
 *
 * <p>Here each rival has a JVM of its own and H2 to write to. The work of a server is no processor time of ours, so for the others
 * rivals are better compared by {@link InTurn}; not every rival can do all of them.
 *
 * <pre>{@code
 * java -cp 'benchmarks/target/classes:benchmarks/target/lib/*' org.openjdk.jmh.Main BulkInsertBenchmark \
 *     -p database=POSTGRESQL -p rows=1000,100000 -prof gc
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgsAppend = "-Xmx3g")
public class BulkInsertBenchmark extends InsertMeasurement {

    @Param("10000")
    public int rows = 10_000;

    @Override
    int rows() {
        return rows;
    }

    @TearDown(Level.Invocation)
    public void undo() throws Exception {
        undoAll();
    }
}
