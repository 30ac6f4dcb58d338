package org.alkahest.benchmarks.statement;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.alkahest.cache.CaffeineStatementCache;
import org.alkahest.cache.StatementCache;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.sql.Select;
import org.alkahest.sql.Statement;
import org.alkahest.sql.shape.Shape;
import org.jspecify.annotations.Nullable;
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
 * What do the single steps behind a statement that is built already cost: its key, the lookup, the text with its lists
 * expanded, the values set on a driver that does nothing?
 *
 * <p>The statement is that of {@link MediumRequest}, 256 of them in turn. The cache holds {@code neighbours} more statements
 * that begin as this one does, so that a lookup has something to tell apart.
 *
 * <pre>{@code
 * java -cp 'benchmarks/target/classes:benchmarks/target/lib/*' org.openjdk.jmh.Main HotPathBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class HotPathBenchmark {
    private static final int COUNT = 256;

    private final PreparedStatement driver = StatementTools.deafStatement();
    private final StatementCache cache = new CaffeineStatementCache();
    private final List<Select<?>> statements = new ArrayList<>();
    private final Shape[] shapes = new Shape[COUNT];
    private StatementTools tools = new StatementTools(TargetDialect.H2);
    private int next;

    @SuppressWarnings("NullAway.Init") // by JMH
    private CompiledStatement compiled;

    @Param("H2")
    public TargetDialect dialect = TargetDialect.H2;

    @Param("1000")
    public int neighbours;

    @Setup
    public void fillTheCache() {
        tools = new StatementTools(dialect);
        for (MediumRequest request : MediumRequest.samples(COUNT, 20261122)) {
            Select<?> select = AlkahestStatement.of(request);
            shapes[statements.size()] = select.shape();
            statements.add(select);
        }
        compiled = compiled(statements.get(0));
        for (int i = 0; i < neighbours; i++) {
            compiled(AlkahestStatement.neighbour(i));
        }
        for (Shape shape : shapes) {
            if (cache.find(tools.dialect(), shape.key()) != compiled) {
                throw new IllegalStateException("a statement of the same shape was not found");
            }
        }
    }

    private CompiledStatement compiled(Statement statement) {
        return cache.compile(tools.dialect(), statement, statement.shape().key())
                .statement();
    }

    @Benchmark
    public Shape key() {
        Select<?> select = statements.get(next++ & COUNT - 1);
        return Shape.of(select.node(), select.options());
    }

    @Benchmark
    public @Nullable CompiledStatement lookup() {
        return cache.find(tools.dialect(), shapes[next++ & COUNT - 1].key());
    }

    @Benchmark
    public String text() {
        return compiled.sql(shapes[next++ & COUNT - 1]);
    }

    @Benchmark
    public PreparedStatement bind() throws SQLException {
        int i = next++ & COUNT - 1;
        compiled.bind(driver, shapes[i], statements.get(i).bindings());
        return driver;
    }
}
