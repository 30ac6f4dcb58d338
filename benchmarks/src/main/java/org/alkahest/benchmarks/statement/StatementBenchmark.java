package org.alkahest.benchmarks.statement;

import java.sql.SQLException;
import java.util.Arrays;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to get from the values of a request to the text and the values for the driver, when the statement is
 * built every time? In which step does it arise?
 *
 * <p>The statement is that of {@link MediumRequest}. Its values change with every call: 256 requests, drawn evenly and in
 * turn, so that neither their texts nor their lists are the same objects twice in a row. The shape never changes, so our
 * cache holds one statement; what larger caches cost, {@link HotPathBenchmark} asks.
 *
 * <pre>{@code
 * java -cp 'benchmarks/target/classes:benchmarks/target/lib/*' org.openjdk.jmh.Main StatementBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class StatementBenchmark {
    private final MediumRequest[] requests = MediumRequest.samples(256, 20261122);
    private int next;

    @Param
    public StatementStep step = StatementStep.STRING_BUILDER;

    @Param("H2")
    public TargetDialect dialect = TargetDialect.H2;

    private StatementTools tools = new StatementTools(TargetDialect.H2);

    @Setup
    public void allAskTheSame() throws SQLException {
        SameQuestion.check(Arrays.copyOf(requests, 16));
        tools = new StatementTools(dialect);
    }

    @Benchmark
    public Object statement() {
        return step.take(tools, requests[next++ & 255]);
    }
}
