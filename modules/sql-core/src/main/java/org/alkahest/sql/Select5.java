package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.row.Function5;
import org.alkahest.sql.row.Row5;

/** A SELECT of five things, which can still be projected into something else. */
public final class Select5<A, B, C, D, E> extends Select<Row5<A, B, C, D, E>> {

    @SuppressWarnings("unchecked") // each part gives a value of its own type
    Select5(List<Selection<?>> parts) {
        super(new Projection<>(parts, v -> new Row5<>((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4])));
    }

    /** Makes each row a value of one's own, for example {@code .to(Person::new)}. */
    @SuppressWarnings("unchecked") // as above
    public <R> Select<R> to(Function5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> function) {
        return projected(v -> function.apply((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4]));
    }
}
