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
public class BulkInsertBenchmark {

    @SuppressWarnings("NullAway.Init") // by JMH
    private EntryDatabase place;

    @SuppressWarnings("NullAway.Init") // by JMH
    private Insert insert;

    private List<Entry> entries = List.of();

    @Param("H2")
    public Product database = Product.H2;

    @Param("10000")
    public int rows = 10_000;

    @Param
    public InsertRival rival = InsertRival.JDBC_BEST;

    @Setup
    public void keysBelongToTheirRows() throws Exception {
        place = EntryDatabase.create(database);
        insert = rival.open(place);
        entries = Entry.some(rows);
        insert.verify(place, entries);
    }

    @Benchmark
    public long[] insert() throws Exception {
        return insert.insert(entries);
    }

    @TearDown(Level.Invocation)
    public void undo() throws Exception {
        insert.rollback();
    }

    @TearDown
    public void close() throws Exception {
        insert.close();
        place.close();
    }
}
