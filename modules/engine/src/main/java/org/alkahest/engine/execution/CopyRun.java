package org.alkahest.engine.execution;

import java.sql.SQLException;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.bulk.CopyStream;
import org.alkahest.dialect.compile.CompiledCopy;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.engine.trace.Observation;
import org.alkahest.sql.Batch;
import org.alkahest.sql.Bindings;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.error.UnsupportedException;

/** One execution of an INSERT for many rows, as a stream of them. Holds no row. */
final class CopyRun {
    private CopyRun() {}

    static Tally execute(Executor executor, Dialect dialect, Executor.Call call, Batch batch) {
        CompiledCopy copy = call.compiled.manyRows().copy();
        if (copy == null) {
            throw dialect.bulkCopy().isPresent()
                    ? refused("come from a query, or have no columns")
                    : unsupported(dialect);
        }
        String sql = call.text(copy.sql(call.options.schemas()));
        Observation observation = executor.observe(call, sql);
        var progress = new Progress(call.options.progress());
        long sent = 0;
        try (CopyStream stream = copy.form().open(call.channel.jdbc(), sql)) {
            for (Bindings row : batch.rows()) {
                stream.add(CompiledStatement.resolved(call.shape, row));
                sent++;
            }
            if (observation != null) {
                observation.executed();
            }
            progress.tally().add(stream.end());
        } catch (SQLException error) {
            throw Executor.failed(
                    call, null, error, sql, "It was among rows 1 to " + sent + " of the batch.", observation);
        } catch (Throwable error) {
            Executor.failed(null, error, observation);
            throw error;
        }
        if (observation != null) {
            observation.finished(progress.tally().rows());
        }
        progress.made((int) Math.min(Integer.MAX_VALUE, sent), "copy", null);
        return progress.tally();
    }

    static StatementException refused(String why) {
        return new StatementException(
                ErrorCode.NOT_COPYABLE,
                ErrorText.of(
                        "The rows of an INSERT cannot be streamed.",
                        "They " + why + ", and a stream takes nothing but values of the same columns.",
                        "Execute it without withCopy(true)."));
    }

    private static UnsupportedException unsupported(Dialect dialect) {
        String version = dialect.version().number();
        return new UnsupportedException(
                ErrorCode.UNSUPPORTED_CAPABILITY,
                dialect.id(),
                version,
                "COPY",
                ErrorText.of(
                        "The dialect \"" + dialect.id() + "\" (" + version + ") cannot stream rows into a table.",
                        "It has no BulkCopy.",
                        "Execute the INSERT without withCopy(true); many rows go in one statement all the same."));
    }
}
