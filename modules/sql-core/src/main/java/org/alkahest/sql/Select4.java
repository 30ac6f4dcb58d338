package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.row.Function4;
import org.alkahest.sql.row.Row4;

/** A SELECT of four things, which can still be projected into something else. */
public final class Select4<A, B, C, D> extends Select<Row4<A, B, C, D>> {

    @SuppressWarnings("unchecked") // each part gives a value of its own type
    Select4(List<Selection<?>> parts) {
        super(new Projection<>(parts, v -> new Row4<>((A) v[0], (B) v[1], (C) v[2], (D) v[3])));
    }

    /** Makes each row a value of one's own, for example {@code .to(Person::new)}. */
    @SuppressWarnings("unchecked") // as above
    public <R> Select<R> to(Function4<? super A, ? super B, ? super C, ? super D, ? extends R> function) {
        return projected(v -> function.apply((A) v[0], (B) v[1], (C) v[2], (D) v[3]));
    }
}
