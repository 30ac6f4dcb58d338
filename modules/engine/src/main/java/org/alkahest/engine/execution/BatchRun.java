package org.alkahest.engine.execution;

import java.sql.PreparedStatement;
import java.sql.SQLException;
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
    private @Nullable PreparedStatement statement;
    private String prepared;
    private int pending;

    BatchRun(Executor executor, Executor.Call call, Batch batch) {
        this.executor = executor;
        this.call = call;
        this.batch = batch;
        this.pageSize = call.options.batchSize();
        this.prepared = call.sql;
    }

    Tally execute() {
        Observation observation = null;
        Bindings current = batch.bindings();
        try {
            for (Bindings bindings : batch.rows()) {
                current = bindings;
                if (statement == null) {
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
            call.channel.doneAfter(error, statement);
            throw executor.failure(call, current, error, observation);
        } catch (Throwable error) {
            call.channel.doneAfter(error, statement);
            throw error;
        }
        if (observation != null) {
            observation.finished(tally.rows());
        }
        return tally;
    }

    private void add(Bindings bindings) throws SQLException {
        PreparedStatement target = prepared(call.compiled.sql(call.shape, bindings));
        call.compiled.bind(target, call.shape, bindings);
        target.addBatch();
        if (++pending == pageSize) {
            send();
        }
    }

    /** The statement for a text; where a late literal differs from row to row, the text does. */
    private PreparedStatement prepared(String sql) throws SQLException {
        if (statement != null && !sql.equals(prepared)) {
            send();
            finish();
        }
        if (statement == null) {
            statement = call.prepare(sql);
            prepared = sql;
        }
        return statement;
    }

    private void send() throws SQLException {
        if (statement != null && pending > 0) {
            tally.addAll(statement.executeBatch());
            pending = 0;
        }
    }

    private void finish() throws SQLException {
        PreparedStatement finished = statement;
        statement = null;
        if (finished != null) {
            call.channel.done(finished);
        }
    }
}
