package org.alkahest.sql;

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

/** A change that can give back columns of the rows it changed. */
public sealed interface Returning permits Insert, Update, Delete, Merge {

    /** Gives back one thing for each changed row. */
    <R> ReturningChange<R> returning(Selection<R> selection);

    /** Gives back two things for each changed row. */
    default <A, B> ReturningChange<Row2<A, B>> returning(Selection<A> a, Selection<B> b) {
        return returning(Rows.row(a, b));
    }

    /** Gives back three things for each changed row. */
    default <A, B, C> ReturningChange<Row3<A, B, C>> returning(Selection<A> a, Selection<B> b, Selection<C> c) {
        return returning(Rows.row(a, b, c));
    }

    /** Gives back four things for each changed row. */
    default <A, B, C, D> ReturningChange<Row4<A, B, C, D>> returning(
            Selection<A> a, Selection<B> b, Selection<C> c, Selection<D> d) {
        return returning(Rows.row(a, b, c, d));
    }

    /** Gives back five things for each changed row. */
    default <A, B, C, D, E> ReturningChange<Row5<A, B, C, D, E>> returning(
            Selection<A> a, Selection<B> b, Selection<C> c, Selection<D> d, Selection<E> e) {
        return returning(Rows.row(a, b, c, d, e));
    }

    /** Gives back six things for each changed row. */
    default <A, B, C, D, E, F> ReturningChange<Row6<A, B, C, D, E, F>> returning(
            Selection<A> a, Selection<B> b, Selection<C> c, Selection<D> d, Selection<E> e, Selection<F> f) {
        return returning(Rows.row(a, b, c, d, e, f));
    }

    /** Gives back seven things for each changed row. */
    default <A, B, C, D, E, F, G> ReturningChange<Row7<A, B, C, D, E, F, G>> returning(
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f,
            Selection<G> g) {
        return returning(Rows.row(a, b, c, d, e, f, g));
    }

    /** Gives back eight things for each changed row. */
    default <A, B, C, D, E, F, G, H> ReturningChange<Row8<A, B, C, D, E, F, G, H>> returning(
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f,
            Selection<G> g,
            Selection<H> h) {
        return returning(Rows.row(a, b, c, d, e, f, g, h));
    }

    /** Gives back nine things for each changed row. */
    default <A, B, C, D, E, F, G, H, I> ReturningChange<Row9<A, B, C, D, E, F, G, H, I>> returning(
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f,
            Selection<G> g,
            Selection<H> h,
            Selection<I> i) {
        return returning(Rows.row(a, b, c, d, e, f, g, h, i));
    }

    /** Gives back ten things for each changed row. */
    default <A, B, C, D, E, F, G, H, I, J> ReturningChange<Row10<A, B, C, D, E, F, G, H, I, J>> returning(
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
        return returning(Rows.row(a, b, c, d, e, f, g, h, i, j));
    }

    /** Gives back eleven things for each changed row. */
    default <A, B, C, D, E, F, G, H, I, J, K> ReturningChange<Row11<A, B, C, D, E, F, G, H, I, J, K>> returning(
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
        return returning(Rows.row(a, b, c, d, e, f, g, h, i, j, k));
    }

    /** Gives back twelve things for each changed row. */
    default <A, B, C, D, E, F, G, H, I, J, K, L> ReturningChange<Row12<A, B, C, D, E, F, G, H, I, J, K, L>> returning(
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
        return returning(Rows.row(a, b, c, d, e, f, g, h, i, j, k, l));
    }
}
