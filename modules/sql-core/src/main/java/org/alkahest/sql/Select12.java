package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.row.Function12;
import org.alkahest.sql.row.Row12;

/** A SELECT of twelve things, which can still be projected into something else. */
public final class Select12<A, B, C, D, E, F, G, H, I, J, K, L>
        extends Select<Row12<A, B, C, D, E, F, G, H, I, J, K, L>> {

    @SuppressWarnings("unchecked") // each part gives a value of its own type
    Select12(List<Selection<?>> parts) {
        super(new Projection<>(
                parts,
                v -> new Row12<>(
                        (A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5], (G) v[6], (H) v[7], (I) v[8],
                        (J) v[9], (K) v[10], (L) v[11])));
    }

    /** Makes each row a value of one's own, for example {@code .to(Person::new)}. */
    @SuppressWarnings("unchecked") // as above
    public <R> Select<R> to(
            Function12<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? super I,
                            ? super J,
                            ? super K,
                            ? super L,
                            ? extends R>
                    function) {
        return projected(v -> function.apply(
                (A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5], (G) v[6], (H) v[7], (I) v[8], (J) v[9],
                (K) v[10], (L) v[11]));
    }
}
