package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.row.Function8;
import org.alkahest.sql.row.Row8;

/** A SELECT of eight things, which can still be projected into something else. */
public final class Select8<A, B, C, D, E, F, G, H> extends Select<Row8<A, B, C, D, E, F, G, H>> {

    @SuppressWarnings("unchecked") // each part gives a value of its own type
    Select8(List<Selection<?>> parts) {
        super(new Projection<>(
                parts,
                v -> new Row8<>((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5], (G) v[6], (H) v[7])));
    }

    /** Makes each row a value of one's own, for example {@code .to(Person::new)}. */
    @SuppressWarnings("unchecked") // as above
    public <R> Select<R> to(
            Function8<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? extends R>
                    function) {
        return projected(
                v -> function.apply((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5], (G) v[6], (H) v[7]));
    }
}
