package org.alkahest.engine.execution;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows made from others. */
public final class MappedRows<S, R> extends RowSource<R> {
    private final RowSource<S> source;
    private final Function<? super S, ? extends R> function;

    public MappedRows(RowSource<S> source, Function<? super S, ? extends R> function) {
        this.source = source;
        this.function = function;
    }

    @Override
    public @Nullable String sql() {
        return source.sql();
    }

    @Override
    protected boolean advance() {
        return source.next();
    }

    @Override
    protected R read() {
        return function.apply(source.row());
    }

    @Override
    protected void release(CloseReason reason) {
        source.close(reason);
    }
}
