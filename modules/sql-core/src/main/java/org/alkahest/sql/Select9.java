package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.row.Function9;
import org.alkahest.sql.row.Row9;

/** A SELECT of nine things, which can still be projected into something else. */
public final class Select9<A, B, C, D, E, F, G, H, I> extends Select<Row9<A, B, C, D, E, F, G, H, I>> {

    @SuppressWarnings("unchecked") // each part gives a value of its own type
    Select9(List<Selection<?>> parts) {
        super(new Projection<>(
                parts,
                v -> new Row9<>(
                        (A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5], (G) v[6], (H) v[7], (I) v[8])));
    }

    /** Makes each row a value of one's own, for example {@code .to(Person::new)}. */
    @SuppressWarnings("unchecked") // as above
    public <R> Select<R> to(
            Function9<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? super I,
                            ? extends R>
                    function) {
        return projected(v -> function.apply(
                (A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5], (G) v[6], (H) v[7], (I) v[8]));
    }
}
