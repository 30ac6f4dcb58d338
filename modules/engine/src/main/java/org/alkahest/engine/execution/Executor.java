package org.alkahest.engine.execution;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.alkahest.cache.Compilation;
import org.alkahest.cache.MissReason;
import org.alkahest.cache.NoStatementCache;
import org.alkahest.cache.StatementCache;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.engine.event.BatchPage;
import org.alkahest.engine.event.StatementExecution;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.engine.option.ValueFormat;
import org.alkahest.engine.pool.Prepared;
import org.alkahest.engine.trace.Observation;
import org.alkahest.engine.trace.Tracer;
import org.alkahest.sql.Bindings;
import org.alkahest.sql.Fold;
import org.alkahest.sql.RowStatement;
import org.alkahest.sql.Selection;
import org.alkahest.sql.Statement;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.schema.SchemaTranslation;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.shape.ShapeKey;
import org.alkahest.sql.tree.SchemaNode;
import org.alkahest.sql.tree.TextQuery;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements: finds or makes the compiled form, prepares, binds, executes. Immutable and shared by all threads.
 *
 * <p>The path of a statement that is in the cache allocates what it gives back and little else. Whoever wants to observe it
 * is asked for once; everything that costs something for the sake of observation happens behind that question.
 */
public final class Executor {
    private final Dialect dialect;
    private final StatementCache cache;
    private final StatementCache noCache = new NoStatementCache();
    private final Tracer tracer;
    private final ValueFormat valueFormat;
    private final boolean showValues;
    private final BatchExecutor batches;
    private final AtomicLong definitions = new AtomicLong();

    public Executor(Dialect dialect, StatementCache cache, Tracer tracer, ValueFormat valueFormat, boolean showValues) {
        this.dialect = dialect;
        this.cache = cache;
        this.tracer = tracer;
        this.valueFormat = valueFormat;
        this.showValues = showValues;
        this.batches = new BatchExecutor(this, dialect);
    }

    // ------------------------------------------------------------------------------------------------ one statement

    /**
     * Executes a statement and gives its rows, which are open until they are read or closed.
     *
     * @param attachments what selections may ask for
     */
    public <R> RowSource<R> rows(
            Channel channel, RowStatement<R> statement, ExecutionOptions options, Object[] attachments) {
        if (statement.selection() instanceof Fold<R> fold) {
            return new FoldedRows<>(
                    open(channel, statement, options, attachments, fold.rows()), fold.gathering(statement.node()));
        }
        return open(channel, statement, options, attachments, statement.selection());
    }

    <R> RowSource<R> open(
            Channel channel,
            Statement statement,
            ExecutionOptions options,
            Object[] attachments,
            Selection<R> selection) {
        var call = new Call(channel, statement, options);
        CompiledStatement compiled = call.compiled;
        Observation observation = observe(call, statement.bindings());
        Prepared prepared = null;
        try {
            prepared = call.prepare(call.sql);
            compiled.bind(prepared.statement(), call.shape, statement.bindings());
            ResultSet rows = execute(prepared.statement(), compiled);
            if (statement.node() instanceof TextQuery) {
                definitionsChanged();
            }
            if (observation != null) {
                observation.executed();
            }
            var reader = new RowReader<>(channel, call.sql, compiled.format(), selection, attachments, rows);
            return new OpenRows<>(channel, prepared, rows, reader, observation);
        } catch (SQLException error) {
            throw failed(call, prepared, error, observation);
        } catch (Throwable error) {
            failed(prepared, error, observation);
            throw error;
        }
    }

    static ResultSet execute(PreparedStatement prepared, CompiledStatement compiled) throws SQLException {
        if (compiled.generatedKeys().isEmpty()) {
            return prepared.executeQuery();
        }
        prepared.executeUpdate();
        return prepared.getGeneratedKeys();
    }

    /** Executes a statement for what it changes; rows that it yields are counted and dropped. */
    public Tally update(Channel channel, Statement statement, ExecutionOptions options) {
        var call = new Call(channel, statement, options);
        Observation observation = observe(call, statement.bindings());
        var tally = new Tally();
        Prepared prepared = null;
        try {
            prepared = call.prepare(call.sql);
            call.compiled.bind(prepared.statement(), call.shape, statement.bindings());
            tally.add(executed(prepared.statement()));
            if (observation != null) {
                observation.executed();
            }
            prepared.done();
        } catch (SQLException error) {
            throw failed(call, prepared, error, observation);
        } catch (Throwable error) {
            failed(prepared, error, observation);
            throw error;
        }
        if (observation != null) {
            observation.finished(tally.rows());
        }
        if (statement.node() instanceof SchemaNode || statement.node() instanceof TextQuery) {
            definitionsChanged();
        }
        return tally;
    }

    /** Rows changed, or yielded by something that was not known to yield rows. */
    private static long executed(PreparedStatement prepared) throws SQLException {
        if (!prepared.execute()) {
            return prepared.getUpdateCount();
        }
        long count = 0;
        try (ResultSet rows = prepared.getResultSet()) {
            while (rows.next()) {
                count++;
            }
        }
        return count;
    }

    /**
     * Asks for the plan of a statement, in the compiled form that it has when it is executed.
     *
     * @param prefix what stands in front of the statement
     */
    public Explained explain(Channel channel, Statement statement, ExecutionOptions options, String prefix) {
        var call = new Call(channel, statement, options, prefix + " ");
        return new Explained(call.sql.substring(prefix.length() + 1), new PlanRun(this, call).execute());
    }

    /** Questions about the database, which are observed as statements are. */
    public Catalog catalog(Channel channel, ExecutionOptions options) {
        return new ObservedCatalog(new ChannelCatalog(channel), channel.number(), tracer, valueFormat, options.label());
    }

    /** Executes statements for many rows. */
    public BatchExecutor batches() {
        return batches;
    }

    /** How often definitions may have changed through this engine. */
    long definitions() {
        return definitions.get();
    }

    /** Definitions may have changed: of tables, triggers, sequences. */
    public void definitionsChanged() {
        definitions.incrementAndGet();
    }

    // ------------------------------------------------------------------------------------------------ shared

    /** A statement on its way: its shape, its compiled form and its text. */
    final class Call {
        final Channel channel;
        final Statement statement;
        final ExecutionOptions options;
        final Shape shape;
        final CompiledStatement compiled;
        final @Nullable MissReason miss;
        final String sql;
        private final String comment;

        Call(Channel channel, Statement statement, ExecutionOptions options) {
            this(channel, statement, options, null);
        }

        /** @param prefix what the text begins with; null for nothing */
        Call(Channel channel, Statement statement, ExecutionOptions options, @Nullable String prefix) {
            this.channel = channel;
            this.statement = statement;
            this.options = options;
            this.shape = statement.shape();
            StatementCache chosen = options.cached() ? cache : noCache;
            ShapeKey key = shape.key();
            CompiledStatement found = chosen.find(dialect, key);
            if (found != null) {
                this.compiled = inSchemas(found, options);
                this.miss = null;
            } else {
                Compilation compilation = chosen.compile(dialect, statement, key);
                tracer.compiled(compilation, options.label());
                this.compiled = inSchemas(compilation.statement(), options);
                this.miss = compilation.reason();
            }
            this.comment = options.comment();
            String text = sql(statement.bindings());
            this.sql = prefix == null ? text : prefix + text;
        }

        /** The text for some values, with the tags of this execution. */
        String sql(Bindings bindings) {
            return text(compiled.sql(shape, bindings));
        }

        /** A text with the tags of this execution. */
        String text(String text) {
            return comment.isEmpty() ? text : text + comment;
        }

        private static CompiledStatement inSchemas(CompiledStatement compiled, ExecutionOptions options) {
            SchemaTranslation schemas = options.schemas();
            return schemas == null ? compiled : compiled.translated(schemas);
        }

        Prepared prepare(String text) throws SQLException {
            return prepare(text, compiled.generatedKeys());
        }

        Prepared prepare(String text, List<String> generatedColumns) throws SQLException {
            return configured(channel.prepare(text, generatedColumns));
        }

        /** Sets what the options say about a statement that was prepared. */
        Prepared configured(Prepared prepared) throws SQLException {
            try {
                prepared.configure(options.fetchSize(), seconds(options.timeout()));
            } catch (Throwable error) {
                prepared.doneAfter(error);
                throw error;
            }
            return prepared;
        }
    }

    private static int seconds(@Nullable Duration timeout) {
        if (timeout == null) {
            return 0;
        }
        long whole = timeout.plusNanos(999_999_999).toSeconds();
        return (int) Math.min(whole, Integer.MAX_VALUE);
    }

    /** Starts an observation if anybody wants one. */
    @Nullable Observation observe(Call call, Bindings bindings) {
        return observed(
                call, call.sql, null, () -> BoundValues.describe(call.compiled, call.shape, bindings, valueFormat));
    }

    /** Starts an observation of a page of a batch, if anybody wants one. */
    @Nullable Observation observe(Call call, String sql, BatchPage page, List<@Nullable Object[]> rows) {
        return observed(call, sql, page, () -> BoundValues.describe(call.compiled, rows, valueFormat));
    }

    /** Starts an observation of rows that are streamed, if anybody wants one. */
    @Nullable Observation observe(Call call, String sql) {
        return observed(call, sql, null, null);
    }

    private @Nullable Observation observed(
            Call call, String sql, @Nullable BatchPage page, @Nullable Supplier<String> values) {
        if (!tracer.observesStatements()) {
            return null;
        }
        Observation observation = tracer.observe(new StatementExecution(
                call.channel.number(), call.statement, sql, call.miss, call.options.label(), page));
        if (values != null && tracer.observesValues()) {
            observation.values(values.get());
        }
        observation.begin();
        return observation;
    }

    /** Ends the use of a statement after an exception of the driver, and gives the error to throw. */
    AlkahestException failed(
            Call call, @Nullable Prepared prepared, SQLException error, @Nullable Observation observation) {
        return failed(call, prepared, error, call.sql, valuesOf(call, call.statement.bindings()), observation);
    }

    /** The values as a sentence; null if they must not be shown. */
    @Nullable String valuesOf(Call call, Bindings bindings) {
        return showValues
                ? "The values were " + BoundValues.describe(call.compiled, call.shape, bindings, valueFormat) + "."
                : null;
    }

    /** The values of a row of a plain statement as a sentence; null if they must not be shown. */
    @Nullable String valuesOf(Call call, @Nullable Object[] row) {
        return showValues
                ? "The values were "
                        + BoundValues.describe(call.compiled, List.<@Nullable Object[]>of(row), valueFormat) + "."
                : null;
    }

    static AlkahestException failed(
            Call call,
            @Nullable Prepared prepared,
            SQLException error,
            String sql,
            @Nullable String detail,
            @Nullable Observation observation) {
        abandon(prepared, error);
        AlkahestException translated = call.channel.failure(error, sql, detail);
        if (observation != null) {
            observation.failed(translated);
        }
        return translated;
    }

    /** Ends the use of a statement after anything else that went wrong, such as a parameter without a value. */
    static void failed(@Nullable Prepared prepared, Throwable error, @Nullable Observation observation) {
        abandon(prepared, error);
        if (observation != null && error instanceof AlkahestException refused) {
            observation.failed(refused);
        }
    }

    private static void abandon(@Nullable Prepared prepared, Throwable error) {
        if (prepared != null) {
            prepared.doneAfter(error);
        }
    }

    void traceValues(@Nullable Observation observation, Call call, Bindings bindings) {
        if (observation != null && tracer.observesValues()) {
            observation.values(BoundValues.describe(call.compiled, call.shape, bindings, valueFormat));
        }
    }
}
