package org.alkahest.benchmarks.compile;

import java.util.concurrent.TimeUnit;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.DialectProvider;
import org.alkahest.dialect.Dialects;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.sql.Statement;
import org.alkahest.sql.shape.Shape;
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
 * What does a statement cost that is met for the first time: its key, its check against the dialect, and its text? Does that
 * grow with the statement, and no faster? The second question is asked with {@code -p factor=1,2,4}.
 *
 * <pre>{@code
 * java -cp 'benchmarks/target/classes:benchmarks/target/lib/*' org.openjdk.jmh.Main CompileBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CompileBenchmark {
    private final Dialect dialect = dialect("jdbc:postgresql:");

    @Param
    public GrowingStatement statement = GrowingStatement.KEY;

    @Param("1")
    public int factor = 1;

    private Statement built = GrowingStatement.KEY.of(1);

    static Dialect dialect(String url) {
        DialectProvider provider = Dialects.installed().forUrl(url);
        return provider.dialect(provider.assumedVersion());
    }

    @Setup
    public void build() {
        built = statement.of(statement.size() * factor);
    }

    /** The text for the driver, from a statement that has been built. */
    @Benchmark
    public String compile() {
        return compile(built, dialect);
    }

    static String compile(Statement statement, Dialect dialect) {
        Shape shape = statement.shape();
        CompiledStatement compiled = dialect.compile(statement);
        return compiled.sql(shape, statement.bindings());
    }
}
