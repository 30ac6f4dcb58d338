package org.alkahest.conformance.rule;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alkahest.cache.StatementCache;
import org.alkahest.engine.Connection;
import org.alkahest.sql.RowStatement;
import org.jspecify.annotations.Nullable;

/** A statement that yields rows, executed for at least two values. Rows of several columns are given as {@link Expect#cells}. */
public final class RepeatedRows<V> extends Repeated<V> {
    private final Function<? super V, ? extends RowStatement<?>> statement;

    RepeatedRows(
            Connection connection, StatementCache cache, Function<? super V, ? extends RowStatement<?>> statement) {
        super(connection, cache);
        this.statement = statement;
    }

    /** That the value gives exactly these rows, in this order. */
    public RepeatedRows<V> gives(V value, @Nullable Object... rows) {
        Expect.equal("rows for " + described(value), Arrays.asList(rows), execute(value));
        return this;
    }

    /** That the value gives exactly these rows, in any order. */
    public RepeatedRows<V> givesInAnyOrder(V value, @Nullable Object... rows) {
        Expect.sameElements("rows for " + described(value), Arrays.asList(rows), execute(value));
        return this;
    }

    /** That what is said of the rows holds. */
    public RepeatedRows<V> giving(V value, Consumer<? super List<?>> rows) {
        rows.accept(execute(value));
        return this;
    }

    private List<?> execute(V value) {
        return once(value, v -> connection.execute(statement.apply(v)).all());
    }
}
