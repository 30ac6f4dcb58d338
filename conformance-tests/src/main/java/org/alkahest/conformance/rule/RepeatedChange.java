package org.alkahest.conformance.rule;

import java.util.function.Function;
import org.alkahest.cache.StatementCache;
import org.alkahest.engine.Connection;
import org.alkahest.sql.Statement;

/** A statement that changes rows, executed for at least two values. */
public final class RepeatedChange<V> extends Repeated<V> {
    private final Function<? super V, ? extends Statement> statement;

    RepeatedChange(Connection connection, StatementCache cache, Function<? super V, ? extends Statement> statement) {
        super(connection, cache);
        this.statement = statement;
    }

    /** That the value changes so many rows. */
    public RepeatedChange<V> changes(V value, long rows) {
        var count = once(value, v -> connection.execute(statement.apply(v)));
        Expect.equal("rows changed for " + described(value), rows, count.rows());
        return this;
    }

    /** Executes for a value, however many rows that changes. */
    public RepeatedChange<V> runs(V value) {
        once(value, v -> connection.execute(statement.apply(v)));
        return this;
    }
}
