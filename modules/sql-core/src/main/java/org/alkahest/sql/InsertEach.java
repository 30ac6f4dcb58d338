package org.alkahest.sql;

import java.util.Iterator;
import java.util.function.Function;
import org.alkahest.sql.row.Row2;

/** INSERTs of one row each into one table, executed one after the other, as many as possible with one statement. Immutable. */
public final class InsertEach {
    private final Iterable<Insert> statements;

    private InsertEach(Iterable<Insert> statements) {
        this.statements = statements;
    }

    static <S> InsertEach of(Iterable<? extends S> items, Function<S, Insert> insert) {
        return new InsertEach(mapped(items, insert));
    }

    static <S, T> Iterable<T> mapped(Iterable<? extends S> items, Function<? super S, ? extends T> mapping) {
        return () -> {
            Iterator<? extends S> remaining = items.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return remaining.hasNext();
                }

                @Override
                public T next() {
                    return mapping.apply(remaining.next());
                }
            };
        };
    }

    /** The statement of each row, in order; made while they are read. */
    public Iterable<Insert> statements() {
        return statements;
    }

    /** Gives back something for each row, in any order; see {@link ReturningEach#inParameterOrder}. */
    public <R> ReturningEach<R> returning(Selection<R> selection) {
        return new ReturningEach<>(mapped(statements, insert -> insert.returning(selection)), false);
    }

    /** Gives back two things for each row, in any order; see {@link ReturningEach#inParameterOrder}. */
    public <A, B> ReturningEach<Row2<A, B>> returning(Selection<A> a, Selection<B> b) {
        return returning(Rows.row(a, b));
    }
}
