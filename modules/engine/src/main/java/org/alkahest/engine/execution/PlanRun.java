package org.alkahest.engine.execution;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.alkahest.dialect.PlanRows;
import org.alkahest.engine.pool.Prepared;
import org.alkahest.engine.trace.Observation;
import org.jspecify.annotations.Nullable;

/** One statement that is explained: bound as it would be executed, but read as whatever rows the database answers with. */
final class PlanRun {
    private final Executor executor;
    private final Executor.Call call;

    PlanRun(Executor executor, Executor.Call call) {
        this.executor = executor;
        this.call = call;
    }

    PlanRows execute() {
        Observation observation = executor.observe(call, call.statement.bindings());
        Prepared prepared = null;
        PlanRows answer;
        try {
            prepared = call.configured(call.channel.prepareOnce(call.sql));
            call.compiled.bind(prepared.statement(), call.shape, call.statement.bindings());
            answer = answer(prepared.statement());
            if (observation != null) {
                observation.executed();
            }
            prepared.done();
        } catch (SQLException error) {
            throw executor.failed(call, prepared, error, observation);
        } catch (Throwable error) {
            Executor.failed(prepared, error, observation);
            throw error;
        }
        if (observation != null) {
            observation.finished(answer.rows().size());
        }
        return answer;
    }

    private static PlanRows answer(PreparedStatement prepared) throws SQLException {
        try (ResultSet answer = prepared.executeQuery()) {
            ResultSetMetaData metaData = answer.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= metaData.getColumnCount(); i++) {
                columns.add(metaData.getColumnLabel(i));
            }
            List<List<@Nullable String>> rows = new ArrayList<>();
            while (answer.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(answer.getString(i));
                }
                rows.add(row);
            }
            return new PlanRows(columns, rows);
        }
    }
}
