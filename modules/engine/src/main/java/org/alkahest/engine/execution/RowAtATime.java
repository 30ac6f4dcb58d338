package org.alkahest.engine.execution;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.alkahest.engine.pool.Prepared;
import org.alkahest.engine.trace.Observation;
import org.alkahest.sql.Bindings;
import org.alkahest.sql.RowBatch;
import org.alkahest.sql.error.DatabaseException;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.StatementNode;

/** One execution for each row, of a statement that is prepared once. Every database can do it, and no order can be lost. */
final class RowAtATime {
    private RowAtATime() {}

    static <R> List<R> execute(Executor executor, Executor.Call call, RowBatch<R> batch, Object[] attachments) {
        List<R> results = new ArrayList<>();
        String text = call.sql;
        Prepared prepared = null;
        Observation observation = null;
        Bindings current = batch.bindings();
        try {
            for (Bindings bindings : batch.rows()) {
                current = bindings;
                String sql = call.sql(bindings);
                if (prepared == null) {
                    observation = executor.observe(call, bindings);
                } else {
                    executor.traceValues(observation, call, bindings);
                    if (!sql.equals(text)) {
                        prepared.done();
                        prepared = null;
                    }
                }
                if (prepared == null) {
                    prepared = call.prepare(sql);
                    text = sql;
                }
                call.compiled.bind(prepared.statement(), call.shape, bindings);
                one(call, batch, attachments, prepared.statement(), results);
            }
            if (observation != null) {
                observation.executed();
            }
            if (prepared != null) {
                prepared.done();
            }
        } catch (SQLException error) {
            String values = executor.valuesOf(call, current);
            String row = "It was row " + (results.size() + 1) + " of the batch.";
            throw Executor.failed(
                    call, prepared, error, call.sql, values == null ? row : row + ' ' + values, observation);
        } catch (Throwable error) {
            Executor.failed(prepared, error, observation);
            throw error;
        }
        if (observation != null) {
            observation.finished(results.size());
        }
        return results;
    }

    private static <R> void one(
            Executor.Call call, RowBatch<R> batch, Object[] attachments, PreparedStatement statement, List<R> results)
            throws SQLException {
        try (ResultSet rows = Executor.execute(statement, call.compiled)) {
            var reader = new RowReader<>(
                    call.channel, call.sql, call.compiled.format(), batch.selection(), attachments, rows);
            if (reader.next()) {
                results.add(reader.read());
            } else if (batch.isInParameterOrder() || !mayLeaveOut(batch.node())) {
                throw unexpected(call, results.size(), "no row");
            }
            if (reader.next()) {
                throw unexpected(call, results.size() - 1, "more than one row");
            }
        }
    }

    private static boolean mayLeaveOut(StatementNode statement) {
        return statement instanceof InsertRow insert && insert.conflict() != null;
    }

    private static DatabaseException unexpected(Executor.Call call, int index, String found) {
        return RowFaults.wrongCount("Row " + (index + 1) + " of a batch has", found, call.sql);
    }
}
