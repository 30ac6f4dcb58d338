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
 * Does it pay to send rows together when there are only a few? The time of an insertion of 1, 2 or 10 rows of {@link Entry#some}
 * that gives their keys, again and again in a transaction that is rolled back after every iteration.
 *
 * <p>What holds for {@link BulkInsertBenchmark} holds here: {@link InTurn} compares better.
 *
 * <pre>{@code
 * java -cp 'benchmarks/target/classes:benchmarks/target/lib/*' org.openjdk.jmh.Main SmallInsertBenchmark \
 *     -p database=SQLITE -p rows=1,2,10 -p rival=JDBC_BEST,JDBC_ROW_AT_A_TIME,ALKAHEST,ALKAHEST_SESSION
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgsAppend = "-Xmx3g")
public class SmallInsertBenchmark extends InsertMeasurement {

    @Param("1")
    public int rows = 1;

    @Override
    int rows() {
        return rows;
    }

    @TearDown(Level.Iteration)
    public void undo() throws Exception {
        undoAll();
    }
}
