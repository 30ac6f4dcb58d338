package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.row.Function6;
import org.alkahest.sql.row.Row6;

/** A SELECT of six things, which can still be projected into something else. */
public final class Select6<A, B, C, D, E, F> extends Select<Row6<A, B, C, D, E, F>> {

    @SuppressWarnings("unchecked") // each part gives a value of its own type
    Select6(List<Selection<?>> parts) {
        super(new Projection<>(parts, v -> new Row6<>((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5])));
    }

    /** Makes each row a value of one's own, for example {@code .to(Person::new)}. */
    @SuppressWarnings("unchecked") // as above
    public <R> Select<R> to(
            Function6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends R> function) {
        return projected(v -> function.apply((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5]));
    }
}
