package org.alkahest.engine.execution;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows without those whose key has been met before. */
public final class UniqueRows<R> extends RowSource<R> {
    private final RowSource<R> source;
    private final Function<? super R, ?> key;
    private final Set<@Nullable Object> met = new HashSet<>();
    private @Nullable R current;

    public UniqueRows(RowSource<R> source, Function<? super R, ?> key) {
        this.source = source;
        this.key = key;
    }

    @Override
    public @Nullable String sql() {
        return source.sql();
    }

    @Override
    protected boolean advance() {
        while (source.next()) {
            R row = source.row();
            if (met.add(key.apply(row))) {
                current = row;
                return true;
            }
        }
        return false;
    }

    @Override
    @SuppressWarnings("NullAway") // a row may be null where its selection gives null, as R says
    protected R read() {
        return current;
    }

    @Override
    protected void release(CloseReason reason) {
        current = null;
        met.clear();
        source.close(reason);
    }
}
