package org.alkahest.benchmarks.write;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.alkahest.testdb.Product;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
 * What does it cost to give two columns of many rows other values, when the keys are known and each row gets its own? All rows of a
 * table of {@link EntryDatabase}, in the order of their keys, in a transaction that is rolled back afterwards, which is not part of
 * the time.
 *
 * <p>What holds for {@link BulkInsertBenchmark} holds here: {@link InTurn} compares better.
 *
 * <pre>{@code
 * java -cp 'benchmarks/target/classes:benchmarks/target/lib/*' org.openjdk.jmh.Main BulkUpdateBenchmark \
 *     -p database=MARIADB -prof gc
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgsAppend = "-Xmx3g")
public class BulkUpdateBenchmark {

    @SuppressWarnings("NullAway.Init") // by JMH
    private EntryDatabase place;

    @SuppressWarnings("NullAway.Init") // by JMH
    private Update update;

    private List<Change> changes = List.of();

    @Param("H2")
    public Product database = Product.H2;

    @Param("10000")
    public int rows = 10_000;

    @Param
    public UpdateRival rival = UpdateRival.JDBC_BEST;

    @Setup
    public void eachRowGetsWhatIsMeantForIt() throws Exception {
        place = EntryDatabase.create(database);
        long[] keys = place.fill(Entry.some(rows));
        update = rival.open(place);
        update.verify(place, Change.of(keys, 1));
        changes = Change.of(keys, 2);
    }

    @Benchmark
    public void update() throws Exception {
        update.update(changes);
    }

    @TearDown(Level.Invocation)
    public void undo() throws Exception {
        update.rollback();
    }

    @TearDown
    public void close() throws Exception {
        update.close();
        place.close();
    }
}
