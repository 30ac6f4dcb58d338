package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.row.Function3;
import org.alkahest.sql.row.Row3;

/** A SELECT of three things, which can still be projected into something else. */
public final class Select3<A, B, C> extends Select<Row3<A, B, C>> {

    @SuppressWarnings("unchecked") // each part gives a value of its own type
    Select3(List<Selection<?>> parts) {
        super(new Projection<>(parts, v -> new Row3<>((A) v[0], (B) v[1], (C) v[2])));
    }

    /** Makes each row a value of one's own, for example {@code .to(Person::new)}. */
    @SuppressWarnings("unchecked") // as above
    public <R> Select<R> to(Function3<? super A, ? super B, ? super C, ? extends R> function) {
        return projected(v -> function.apply((A) v[0], (B) v[1], (C) v[2]));
    }
}
