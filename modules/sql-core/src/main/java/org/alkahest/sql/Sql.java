package org.alkahest.sql;

import java.util.List;

/** The statements: where to begin. */
public final class Sql {
    private Sql() {}

    /** Selects one thing: an expression, an entity, a {@linkplain Rows#row row} of several. */
    public static <A> Select<A> select(Selection<A> a) {
        return new Select<>(a);
    }

    /** Selects two things. */
    public static <A, B> Select2<A, B> select(Selection<A> a, Selection<B> b) {
        return new Select2<>(List.of(a, b));
    }

    /** Selects three things. */
    public static <A, B, C> Select3<A, B, C> select(Selection<A> a, Selection<B> b, Selection<C> c) {
        return new Select3<>(List.of(a, b, c));
    }

    /** Selects four things. */
    public static <A, B, C, D> Select4<A, B, C, D> select(
            Selection<A> a, Selection<B> b, Selection<C> c, Selection<D> d) {
        return new Select4<>(List.of(a, b, c, d));
    }

    /** Selects five things. */
    public static <A, B, C, D, E> Select5<A, B, C, D, E> select(
            Selection<A> a, Selection<B> b, Selection<C> c, Selection<D> d, Selection<E> e) {
        return new Select5<>(List.of(a, b, c, d, e));
    }

    /** Selects six things. */
    public static <A, B, C, D, E, F> Select6<A, B, C, D, E, F> select(
            Selection<A> a, Selection<B> b, Selection<C> c, Selection<D> d, Selection<E> e, Selection<F> f) {
        return new Select6<>(List.of(a, b, c, d, e, f));
    }

    /** Selects seven things. */
    public static <A, B, C, D, E, F, G> Select7<A, B, C, D, E, F, G> select(
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f,
            Selection<G> g) {
        return new Select7<>(List.of(a, b, c, d, e, f, g));
    }

    /** Selects eight things. */
    public static <A, B, C, D, E, F, G, H> Select8<A, B, C, D, E, F, G, H> select(
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f,
            Selection<G> g,
            Selection<H> h) {
        return new Select8<>(List.of(a, b, c, d, e, f, g, h));
    }

    /** Selects nine things. */
    public static <A, B, C, D, E, F, G, H, I> Select9<A, B, C, D, E, F, G, H, I> select(
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f,
            Selection<G> g,
            Selection<H> h,
            Selection<I> i) {
        return new Select9<>(List.of(a, b, c, d, e, f, g, h, i));
    }

    /** Selects ten things. */
    public static <A, B, C, D, E, F, G, H, I, J> Select10<A, B, C, D, E, F, G, H, I, J> select(
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
        return new Select10<>(List.of(a, b, c, d, e, f, g, h, i, j));
    }

    /** Selects eleven things. */
    public static <A, B, C, D, E, F, G, H, I, J, K> Select11<A, B, C, D, E, F, G, H, I, J, K> select(
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
        return new Select11<>(List.of(a, b, c, d, e, f, g, h, i, j, k));
    }

    /** Selects twelve things. */
    public static <A, B, C, D, E, F, G, H, I, J, K, L> Select12<A, B, C, D, E, F, G, H, I, J, K, L> select(
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
        return new Select12<>(List.of(a, b, c, d, e, f, g, h, i, j, k, l));
    }

    /** Selects any number of things; a value is read with the very selection it was selected with. */
    public static Select<Row> select(List<? extends Selection<?>> selections) {
        return new Select<>(new WideSelection(selections));
    }

    /** Merges the rows of a source into a table. */
    public static Merge.Into merge(Table table) {
        return new Merge.Into(table);
    }

    /** Inserts into a table: one row with {@code set}, many with {@code values}, those of a query with {@code from}. */
    public static Insert insert(Table table) {
        return new Insert(table);
    }

    /** Updates rows of a table. */
    public static Update update(Table table) {
        return new Update(table);
    }

    /** Deletes rows of a table. */
    public static Delete delete(Table table) {
        return new Delete(table);
    }

    /**
     * A statement written as SQL text. Named parameters are written {@code :name} and given with
     * {@link TextStatement#bind}; text in quotes and comments is left alone, and so is {@code ::}.
     */
    public static TextStatement text(String sql) {
        return TextStatement.of(sql);
    }
}
