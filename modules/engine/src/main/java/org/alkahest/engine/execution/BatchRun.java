package org.alkahest.engine.execution;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.alkahest.engine.pool.Prepared;
import org.alkahest.engine.trace.Observation;
import org.alkahest.sql.Batch;
import org.alkahest.sql.Bindings;
import org.jspecify.annotations.Nullable;

/** One execution of a batch whose rows yield nothing: JDBC batches, in pages. */
final class BatchRun {
    private final Executor executor;
    private final Executor.Call call;
    private final Batch batch;
    private final int pageSize;
    private final Tally tally = new Tally();
    private @Nullable Prepared prepared;
    private String text;
    private int pending;
    private long sent;

    BatchRun(Executor executor, Executor.Call call, Batch batch) {
        this.executor = executor;
        this.call = call;
        this.batch = batch;
        this.pageSize = call.options.batchSize();
        this.text = call.sql;
    }

    Tally execute() {
        Observation observation = null;
        try {
            for (Bindings bindings : batch.rows()) {
                if (prepared == null) {
                    observation = executor.observe(call, bindings);
                } else {
                    executor.traceValues(observation, call, bindings);
                }
                add(bindings);
            }
            send();
            if (observation != null) {
                observation.executed();
            }
            finish();
        } catch (SQLException error) {
            throw Executor.failed(call, prepared, error, call.sql, page(), observation);
        } catch (Throwable error) {
            Executor.failed(prepared, error, observation);
            throw error;
        }
        if (observation != null) {
            observation.finished(tally.rows());
        }
        return tally;
    }

    private void add(Bindings bindings) throws SQLException {
        PreparedStatement target = target(call.sql(bindings));
        call.compiled.bind(target, call.shape, bindings);
        target.addBatch();
        if (++pending == pageSize) {
            send();
        }
    }

    /** The statement for a text; where a late literal differs from row to row, the text does. */
    private PreparedStatement target(String sql) throws SQLException {
        if (prepared != null && !sql.equals(text)) {
            send();
            finish();
        }
        if (prepared == null) {
            prepared = call.prepare(sql);
            text = sql;
        }
        return prepared.statement();
    }

    private void send() throws SQLException {
        if (prepared != null && pending > 0) {
            tally.addAll(prepared.statement().executeBatch());
            sent += pending;
            pending = 0;
        }
    }

    /** Which rows were on their way; drivers do not agree on how to tell which one of them failed. */
    private String page() {
        return "It was among rows " + (sent + 1) + " to " + (sent + Math.max(pending, 1)) + " of the batch.";
    }

    private void finish() throws SQLException {
        if (prepared != null) {
            prepared.done();
            prepared = null;
        }
    }
}
