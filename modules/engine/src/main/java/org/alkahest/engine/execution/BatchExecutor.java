package org.alkahest.engine.execution;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.bulk.InsertReturning;
import org.alkahest.dialect.compile.ManyRows;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.sql.Batch;
import org.alkahest.sql.Bindings;
import org.alkahest.sql.InsertEach;
import org.alkahest.sql.ReturningChange;
import org.alkahest.sql.ReturningEach;
import org.alkahest.sql.RowBatch;
import org.alkahest.sql.Selection;
import org.alkahest.sql.Statement;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.shape.ShapeKey;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.StatementNode;
import org.jspecify.annotations.Nullable;

/**
 * Executes statements for many rows: by the ways of the dialect, by batches of the driver, by a stream, or row by row. Immutable
 * and shared by all threads.
 */
public final class BatchExecutor {
    private final Executor executor;
    private final Dialect dialect;

    BatchExecutor(Executor executor, Dialect dialect) {
        this.executor = executor;
        this.dialect = dialect;
    }

    /** Executes a statement for each of many rows of values. */
    public Tally batch(Channel channel, Batch batch, ExecutionOptions options) {
        var call = executor.new Call(channel, batch, options);
        if (options.copy() && batch.node() instanceof InsertRow) {
            return CopyRun.execute(executor, dialect, call, batch);
        }
        return isForManyRows(call) && !call.compiled.manyRows().ways(false).isEmpty()
                ? changed(call, batch, null, false, new Object[0], row -> {})
                : new BatchRun(executor, call, batch).execute();
    }

    /**
     * Executes a statement for each of many rows of values, and hands out what they have yielded. All of them have been executed
     * when this returns.
     */
    public <R> Tally rows(
            Channel channel,
            RowBatch<R> batch,
            ExecutionOptions options,
            Object[] attachments,
            Consumer<? super R> results) {
        refuseCopy(options, batch.node());
        var call = executor.new Call(channel, batch, options);
        if (isForManyRows(call)) {
            return changed(call, batch, batch.selection(), batch.isInParameterOrder(), attachments, results);
        }
        List<R> yielded = RowAtATime.execute(executor, call, batch, attachments);
        yielded.forEach(results);
        var tally = new Tally();
        tally.add(yielded.size());
        return tally;
    }

    private static void refuseCopy(ExecutionOptions options, StatementNode node) {
        if (options.copy() && node instanceof InsertRow) {
            throw CopyRun.refused("give something back, or set columns of their own each");
        }
    }

    private <R> Tally changed(
            Executor.Call call,
            Batch batch,
            @Nullable Selection<R> selection,
            boolean inOrder,
            Object[] attachments,
            Consumer<? super R> results) {
        var progress = new Progress(call.options.progress());
        var run = new RowsRun<>(executor, call, role(), selection, inOrder, attachments, results, progress);
        for (Bindings bindings : batch.rows()) {
            run.add(call.shape, bindings);
        }
        run.send();
        return progress.tally();
    }

    /** Executes INSERTs of a row each; neighbours of one shape go together. */
    public Tally each(Channel channel, InsertEach inserts, ExecutionOptions options) {
        return each(channel, inserts.statements(), insert -> null, false, options, new Object[0], row -> {});
    }

    /** Executes INSERTs of a row each, and hands out what they yield; neighbours of one shape go together. */
    public <R> Tally each(
            Channel channel,
            ReturningEach<R> inserts,
            ExecutionOptions options,
            Object[] attachments,
            Consumer<? super R> results) {
        return each(
                channel,
                inserts.statements(),
                ReturningChange::selection,
                inserts.isInParameterOrder(),
                options,
                attachments,
                results);
    }

    private <I extends Statement, R> Tally each(
            Channel channel,
            Iterable<I> inserts,
            Function<I, @Nullable Selection<R>> selection,
            boolean inOrder,
            ExecutionOptions options,
            Object[] attachments,
            Consumer<? super R> results) {
        var progress = new Progress(options.progress());
        RowsRun<R> run = null;
        ShapeKey key = null;
        for (I insert : inserts) {
            refuseCopy(options, insert.node());
            Shape shape = insert.shape();
            if (run == null || key == null || !key.equals(shape.key())) {
                if (run != null) {
                    run.send();
                    run = null;
                }
                var call = executor.new Call(channel, insert, options);
                if (!call.compiled.isPlain()) {
                    alone(channel, insert, selection.apply(insert), options, attachments, results, progress);
                    continue;
                }
                run = new RowsRun<>(
                        executor, call, role(), selection.apply(insert), inOrder, attachments, results, progress);
                key = shape.key();
            }
            run.add(shape, insert.bindings());
        }
        if (run != null) {
            run.send();
        }
        return progress.tally();
    }

    private InsertReturning role() {
        return dialect.insertReturning().orElse(InsertReturning.NONE);
    }

    /** Executes an INSERT whose text depends on its values. */
    private <R> void alone(
            Channel channel,
            Statement insert,
            @Nullable Selection<R> selection,
            ExecutionOptions options,
            Object[] attachments,
            Consumer<? super R> results,
            Progress progress) {
        if (selection == null) {
            progress.tally().add(executor.update(channel, insert, options).rows());
        } else {
            RowSource<R> rows = executor.open(channel, insert, options, attachments, selection);
            while (rows.next()) {
                results.accept(rows.row());
                progress.tally().add(1);
            }
        }
        progress.made(1, RowsRun.ONE_BY_ONE, "its text depends on its values");
    }

    /** Whether the dialect has ways to execute this for many rows at once. */
    private static boolean isForManyRows(Executor.Call call) {
        return call.compiled.isPlain() && call.compiled.manyRows() != ManyRows.NONE;
    }
}
