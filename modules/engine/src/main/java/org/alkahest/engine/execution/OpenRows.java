package org.alkahest.engine.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.alkahest.engine.pool.Prepared;
import org.alkahest.engine.trace.Observation;
import org.jspecify.annotations.Nullable;

/** The rows of a result set that is being read. */
final class OpenRows<R> extends RowSource<R> {
    private final Channel channel;
    private final Prepared statement;
    private final ResultSet rows;
    private final RowReader<R> reader;
    private final @Nullable Observation observation;
    private long count;

    /** Neighbours in the channel's list of open rows, which alone changes them. */
    @Nullable OpenRows<?> older;

    @Nullable OpenRows<?> newer;

    OpenRows(
            Channel channel,
            Prepared statement,
            ResultSet rows,
            RowReader<R> reader,
            @Nullable Observation observation) {
        this.channel = channel;
        this.statement = statement;
        this.rows = rows;
        this.reader = reader;
        this.observation = observation;
        channel.opened(this);
    }

    @Override
    public String sql() {
        return reader.sql();
    }

    @Override
    protected boolean advance() {
        if (reader.next()) {
            count++;
            return true;
        }
        return false;
    }

    @Override
    protected R read() {
        return reader.read();
    }

    @Override
    protected void release(CloseReason reason) {
        channel.closed(this);
        try {
            closeResult();
        } finally {
            if (observation != null) {
                observation.finished(count);
            }
        }
    }

    private void closeResult() {
        try {
            rows.close();
        } catch (SQLException error) {
            statement.doneAfter(error);
            throw channel.failure(error);
        }
        try {
            statement.done();
        } catch (SQLException error) {
            throw channel.failure(error);
        }
    }
}
