package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.row.Function7;
import org.alkahest.sql.row.Row7;

/** A SELECT of seven things, which can still be projected into something else. */
public final class Select7<A, B, C, D, E, F, G> extends Select<Row7<A, B, C, D, E, F, G>> {

    @SuppressWarnings("unchecked") // each part gives a value of its own type
    Select7(List<Selection<?>> parts) {
        super(new Projection<>(
                parts, v -> new Row7<>((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5], (G) v[6])));
    }

    /** Makes each row a value of one's own, for example {@code .to(Person::new)}. */
    @SuppressWarnings("unchecked") // as above
    public <R> Select<R> to(
            Function7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends R>
                    function) {
        return projected(v -> function.apply((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5], (G) v[6]));
    }
}
