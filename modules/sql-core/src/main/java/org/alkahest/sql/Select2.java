package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.row.Function2;
import org.alkahest.sql.row.Row2;

/** A SELECT of two things, which can still be projected into something else. */
public final class Select2<A, B> extends Select<Row2<A, B>> {

    @SuppressWarnings("unchecked") // each part gives a value of its own type
    Select2(List<Selection<?>> parts) {
        super(new Projection<>(parts, v -> new Row2<>((A) v[0], (B) v[1])));
    }

    /** Makes each row a value of one's own, for example {@code .to(Person::new)}. */
    @SuppressWarnings("unchecked") // as above
    public <R> Select<R> to(Function2<? super A, ? super B, ? extends R> function) {
        return projected(v -> function.apply((A) v[0], (B) v[1]));
    }
}
