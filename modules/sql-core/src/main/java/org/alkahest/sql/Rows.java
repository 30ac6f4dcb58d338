package org.alkahest.sql;

import java.util.List;
import java.util.function.Function;
import org.alkahest.sql.row.Function10;
import org.alkahest.sql.row.Function11;
import org.alkahest.sql.row.Function12;
import org.alkahest.sql.row.Function2;
import org.alkahest.sql.row.Function3;
import org.alkahest.sql.row.Function4;
import org.alkahest.sql.row.Function5;
import org.alkahest.sql.row.Function6;
import org.alkahest.sql.row.Function7;
import org.alkahest.sql.row.Function8;
import org.alkahest.sql.row.Function9;
import org.alkahest.sql.row.Row10;
import org.alkahest.sql.row.Row11;
import org.alkahest.sql.row.Row12;
import org.alkahest.sql.row.Row2;
import org.alkahest.sql.row.Row3;
import org.alkahest.sql.row.Row4;
import org.alkahest.sql.row.Row5;
import org.alkahest.sql.row.Row6;
import org.alkahest.sql.row.Row7;
import org.alkahest.sql.row.Row8;
import org.alkahest.sql.row.Row9;

/** Several selections as one, to be selected beside others, returned from a change, or read from textual SQL. */
@SuppressWarnings("unchecked") // each part gives a value of its own type, or null
public final class Rows {
    private Rows() {}

    /** One selection as a value of one's own. */
    public static <A, R> Selection<R> row(Function<? super A, ? extends R> function, Selection<A> a) {
        return projection(List.of(a), v -> function.apply((A) v[0]));
    }

    /** Two selections as one row. */
    public static <A, B> Selection<Row2<A, B>> row(Selection<A> a, Selection<B> b) {
        return row(Row2<A, B>::new, a, b);
    }

    /** Two selections as one value of one's own. */
    public static <A, B, R> Selection<R> row(
            Function2<? super A, ? super B, ? extends R> function, Selection<A> a, Selection<B> b) {
        return projection(List.of(a, b), v -> function.apply((A) v[0], (B) v[1]));
    }

    /** Three selections as one row. */
    public static <A, B, C> Selection<Row3<A, B, C>> row(Selection<A> a, Selection<B> b, Selection<C> c) {
        return row(Row3<A, B, C>::new, a, b, c);
    }

    /** Three selections as one value of one's own. */
    public static <A, B, C, R> Selection<R> row(
            Function3<? super A, ? super B, ? super C, ? extends R> function,
            Selection<A> a,
            Selection<B> b,
            Selection<C> c) {
        return projection(List.of(a, b, c), v -> function.apply((A) v[0], (B) v[1], (C) v[2]));
    }

    /** Four selections as one row. */
    public static <A, B, C, D> Selection<Row4<A, B, C, D>> row(
            Selection<A> a, Selection<B> b, Selection<C> c, Selection<D> d) {
        return row(Row4<A, B, C, D>::new, a, b, c, d);
    }

    /** Four selections as one value of one's own. */
    public static <A, B, C, D, R> Selection<R> row(
            Function4<? super A, ? super B, ? super C, ? super D, ? extends R> function,
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d) {
        return projection(List.of(a, b, c, d), v -> function.apply((A) v[0], (B) v[1], (C) v[2], (D) v[3]));
    }

    /** Five selections as one row. */
    public static <A, B, C, D, E> Selection<Row5<A, B, C, D, E>> row(
            Selection<A> a, Selection<B> b, Selection<C> c, Selection<D> d, Selection<E> e) {
        return row(Row5<A, B, C, D, E>::new, a, b, c, d, e);
    }

    /** Five selections as one value of one's own. */
    public static <A, B, C, D, E, R> Selection<R> row(
            Function5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> function,
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e) {
        return projection(
                List.of(a, b, c, d, e), v -> function.apply((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4]));
    }

    /** Six selections as one row. */
    public static <A, B, C, D, E, F> Selection<Row6<A, B, C, D, E, F>> row(
            Selection<A> a, Selection<B> b, Selection<C> c, Selection<D> d, Selection<E> e, Selection<F> f) {
        return row(Row6<A, B, C, D, E, F>::new, a, b, c, d, e, f);
    }

    /** Six selections as one value of one's own. */
    public static <A, B, C, D, E, F, R> Selection<R> row(
            Function6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends R> function,
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f) {
        return projection(
                List.of(a, b, c, d, e, f),
                v -> function.apply((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5]));
    }

    /** Seven selections as one row. */
    public static <A, B, C, D, E, F, G> Selection<Row7<A, B, C, D, E, F, G>> row(
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f,
            Selection<G> g) {
        return row(Row7<A, B, C, D, E, F, G>::new, a, b, c, d, e, f, g);
    }

    /** Seven selections as one value of one's own. */
    public static <A, B, C, D, E, F, G, R> Selection<R> row(
            Function7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends R>
                    function,
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f,
            Selection<G> g) {
        return projection(
                List.of(a, b, c, d, e, f, g),
                v -> function.apply((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5], (G) v[6]));
    }

    /** Eight selections as one row. */
    public static <A, B, C, D, E, F, G, H> Selection<Row8<A, B, C, D, E, F, G, H>> row(
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f,
            Selection<G> g,
            Selection<H> h) {
        return row(Row8<A, B, C, D, E, F, G, H>::new, a, b, c, d, e, f, g, h);
    }

    /** Eight selections as one value of one's own. */
    public static <A, B, C, D, E, F, G, H, R> Selection<R> row(
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
                    function,
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f,
            Selection<G> g,
            Selection<H> h) {
        return projection(
                List.of(a, b, c, d, e, f, g, h),
                v -> function.apply((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5], (G) v[6], (H) v[7]));
    }

    /** Nine selections as one row. */
    public static <A, B, C, D, E, F, G, H, I> Selection<Row9<A, B, C, D, E, F, G, H, I>> row(
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f,
            Selection<G> g,
            Selection<H> h,
            Selection<I> i) {
        return row(Row9<A, B, C, D, E, F, G, H, I>::new, a, b, c, d, e, f, g, h, i);
    }

    /** Nine selections as one value of one's own. */
    public static <A, B, C, D, E, F, G, H, I, R> Selection<R> row(
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
                    function,
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f,
            Selection<G> g,
            Selection<H> h,
            Selection<I> i) {
        return projection(
                List.of(a, b, c, d, e, f, g, h, i),
                v -> function.apply(
                        (A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5], (G) v[6], (H) v[7], (I) v[8]));
    }

    /** Ten selections as one row. */
    public static <A, B, C, D, E, F, G, H, I, J> Selection<Row10<A, B, C, D, E, F, G, H, I, J>> row(
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f,
            Selection<G> g,
            Selection<H> h,
            Selection<I> i,
            Selection<J> j) {
        return row(Row10<A, B, C, D, E, F, G, H, I, J>::new, a, b, c, d, e, f, g, h, i, j);
    }

    /** Ten selections as one value of one's own. */
    public static <A, B, C, D, E, F, G, H, I, J, R> Selection<R> row(
            Function10<
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
                            ? extends R>
                    function,
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f,
            Selection<G> g,
            Selection<H> h,
            Selection<I> i,
            Selection<J> j) {
        return projection(
                List.of(a, b, c, d, e, f, g, h, i, j),
                v -> function.apply(
                        (A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5], (G) v[6], (H) v[7], (I) v[8],
                        (J) v[9]));
    }

    /** Eleven selections as one row. */
    public static <A, B, C, D, E, F, G, H, I, J, K> Selection<Row11<A, B, C, D, E, F, G, H, I, J, K>> row(
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f,
            Selection<G> g,
            Selection<H> h,
            Selection<I> i,
            Selection<J> j,
            Selection<K> k) {
        return row(Row11<A, B, C, D, E, F, G, H, I, J, K>::new, a, b, c, d, e, f, g, h, i, j, k);
    }

    /** Eleven selections as one value of one's own. */
    public static <A, B, C, D, E, F, G, H, I, J, K, R> Selection<R> row(
            Function11<
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
                            ? extends R>
                    function,
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f,
            Selection<G> g,
            Selection<H> h,
            Selection<I> i,
            Selection<J> j,
            Selection<K> k) {
        return projection(
                List.of(a, b, c, d, e, f, g, h, i, j, k),
                v -> function.apply(
                        (A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5], (G) v[6], (H) v[7], (I) v[8],
                        (J) v[9], (K) v[10]));
    }

    /** Twelve selections as one row. */
    public static <A, B, C, D, E, F, G, H, I, J, K, L> Selection<Row12<A, B, C, D, E, F, G, H, I, J, K, L>> row(
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f,
            Selection<G> g,
            Selection<H> h,
            Selection<I> i,
            Selection<J> j,
            Selection<K> k,
            Selection<L> l) {
        return row(Row12<A, B, C, D, E, F, G, H, I, J, K, L>::new, a, b, c, d, e, f, g, h, i, j, k, l);
    }

    /** Twelve selections as one value of one's own. */
    public static <A, B, C, D, E, F, G, H, I, J, K, L, R> Selection<R> row(
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
                    function,
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f,
            Selection<G> g,
            Selection<H> h,
            Selection<I> i,
            Selection<J> j,
            Selection<K> k,
            Selection<L> l) {
        return projection(
                List.of(a, b, c, d, e, f, g, h, i, j, k, l),
                v -> function.apply(
                        (A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5], (G) v[6], (H) v[7], (I) v[8],
                        (J) v[9], (K) v[10], (L) v[11]));
    }

    private static <R> Selection<R> projection(List<Selection<?>> parts, Projection.Assembly<R> assembly) {
        return new Projection<>(parts, assembly);
    }
}
