package org.alkahest.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.alkahest.engine.execution.CloseReason;
import org.alkahest.engine.execution.ListedRows;
import org.alkahest.engine.execution.MappedRows;
import org.alkahest.engine.execution.RowSource;
import org.alkahest.engine.execution.UniqueRows;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.ResultException;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a statement has yielded, to be read once and in order.
 *
 * <p>A result closes itself after its last row and on any error, so one that is read to its end needs no further care. One
 * that is given up earlier is closed by {@link #close()}, or at the latest by the end of its transaction or of its
 * connection. Rows are converted as they are read, and held in memory by the driver, unless a
 * {@linkplain org.alkahest.engine.option.ExecutionOptions#withFetchSize fetch size} makes it fetch them in portions.
 *
 * <p>Every method that reads throws a {@link ResultException} ALK-6003 if the result is closed, a
 * {@link org.alkahest.sql.error.DatabaseException} for what the database reports meanwhile, and ALK-6004 where a null
 * meets a primitive; whatever a projection of the application throws comes through unchanged. Used by the thread of its
 * connection.
 *
 * @param <R> what a row becomes; null is a possible row where the selection gives null
 */
public final class Result<R> implements Iterable<R>, AutoCloseable {
    private final RowSource<R> rows;
    private boolean taken;

    Result(RowSource<R> rows) {
        this.rows = rows;
    }

    /** A result of rows at hand, in their order; for layers that complete rows before they hand them on, and for tests. */
    public static <R> Result<R> of(Iterable<? extends R> rows) {
        return of(rows.iterator(), () -> {});
    }

    /**
     * A result of rows that are made while it is read.
     *
     * @param onClose called once, when the rows have been read or are given up
     */
    public static <R> Result<R> of(Iterator<? extends R> rows, Runnable onClose) {
        return new Result<>(new ListedRows<>(rows, onClose));
    }

    // ------------------------------------------------------------------------------------------------ few rows

    /**
     * The only row.
     *
     * @throws ResultException ALK-6001 if there is none, ALK-6002 if there are several
     */
    public R one() {
        RowSource<R> source = open();
        if (!source.next()) {
            throw noRow();
        }
        return only(source);
    }

    /**
     * The only row; empty if there is none, or if it is null.
     *
     * @throws ResultException ALK-6002 if there are several
     */
    public Optional<R> oneOrEmpty() {
        RowSource<R> source = open();
        return source.next() ? Optional.ofNullable(only(source)) : Optional.empty();
    }

    private R only(RowSource<R> source) {
        R row = source.row();
        if (source.next()) {
            ResultException many = manyRows();
            closeAfter(many);
            throw many;
        }
        return row;
    }

    /** The first row, however many there are; empty if there is none, or if it is null. Closes this result. */
    public Optional<R> first() {
        return Optional.ofNullable(scalar());
    }

    /**
     * The first row, however many there are; null if there is none. Closes this result. Meant for queries of one value,
     * such as a count.
     */
    public @Nullable R scalar() {
        RowSource<R> source = open();
        R row = source.next() ? source.row() : null;
        source.close(CloseReason.CLOSED);
        return row;
    }

    // ------------------------------------------------------------------------------------------------ all rows

    /** All remaining rows, in order; unmodifiable, empty if there are none. */
    public List<R> all() {
        RowSource<R> source = open();
        List<R> all = new ArrayList<>();
        while (source.next()) {
            all.add(source.row());
        }
        return Collections.unmodifiableList(all);
    }

    /**
     * At most so many of the remaining rows, in order; unmodifiable, and shorter only if the rows have come to their end.
     *
     * @throws IllegalArgumentException if {@code count} is less than 1
     */
    public List<R> next(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a portion of " + count + " rows");
        }
        return portion(open(), count);
    }

    private static <R> List<R> portion(RowSource<R> source, int count) {
        List<R> portion = new ArrayList<>(Math.min(count, 1024));
        while (portion.size() < count && source.next()) {
            portion.add(source.row());
        }
        return Collections.unmodifiableList(portion);
    }

    /**
     * The remaining rows in portions, each read when it is asked for; the last one may be shorter, none is empty.
     *
     * @param size rows of a portion, at least 1
     * @throws IllegalArgumentException if {@code size} is less than 1
     */
    public Iterable<List<R>> partitions(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("portions of " + size + " rows");
        }
        RowSource<R> source = open();
        return () -> new Rows<R, List<R>>(source) {
            @Override
            List<R> take() {
                List<R> portion = new ArrayList<>(Math.min(size, 1024));
                portion.add(source.row());
                while (portion.size() < size && source.next()) {
                    portion.add(source.row());
                }
                return Collections.unmodifiableList(portion);
            }
        };
    }

    /** The remaining rows, read as the iteration goes on. Several iterators of one result share its rows. */
    @Override
    public Iterator<R> iterator() {
        return new Rows<R, R>(open()) {
            @Override
            R take() {
                return source.row();
            }
        };
    }

    @Override
    public void forEach(Consumer<? super R> action) {
        RowSource<R> source = open();
        while (source.next()) {
            action.accept(source.row());
        }
    }

    /** The remaining rows, read as the stream goes on; sequential and ordered. Closing the stream closes this result. */
    public Stream<R> stream() {
        Spliterator<R> rowsInOrder = Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED);
        return StreamSupport.stream(rowsInOrder, false).onClose(this::close);
    }

    // ------------------------------------------------------------------------------------------------ other results

    /** The rows made into something else, one by one, as they are read. Takes this result's place. */
    public <T> Result<T> map(Function<? super R, ? extends T> function) {
        return new Result<>(new MappedRows<>(take(), function));
    }

    /** Without rows that equal an earlier one. Takes this result's place; remembers all different rows meanwhile. */
    public Result<R> unique() {
        return unique(row -> row);
    }

    /** Without rows whose key equals that of an earlier one. Takes this result's place; remembers all different keys. */
    public Result<R> unique(Function<? super R, ?> key) {
        return new Result<>(new UniqueRows<>(take(), key));
    }

    private RowSource<R> take() {
        RowSource<R> source = open();
        taken = true;
        return source;
    }

    // ------------------------------------------------------------------------------------------------ closing

    /** Whether there is nothing to be read here any more. */
    public boolean isClosed() {
        return taken || rows.closed() != null;
    }

    /** Gives up the remaining rows; without effect if this result is closed. */
    @Override
    public void close() {
        if (!taken) {
            rows.close(CloseReason.CLOSED);
        }
    }

    private void closeAfter(ResultException error) {
        try {
            close();
        } catch (RuntimeException alsoFailed) {
            error.addSuppressed(alsoFailed);
        }
    }

    private RowSource<R> open() {
        CloseReason reason = taken ? CloseReason.TAKEN : rows.closed();
        if (reason != null) {
            throw reason.error();
        }
        return rows;
    }

    private ResultException noRow() {
        return new ResultException(
                ErrorCode.NO_ROW,
                ErrorText.of(
                                "There is no row where exactly one was expected.",
                                "No row satisfies the statement.",
                                "Where that is no error, use oneOrEmpty() or first().")
                        .withSql(rows.sql()));
    }

    private ResultException manyRows() {
        return new ResultException(
                ErrorCode.MANY_ROWS,
                ErrorText.of(
                                "There is more than one row where at most one was expected.",
                                "The condition is not as selective as thought, or a join multiplies rows.",
                                "Narrow the condition, use first() where any of them will do, or unique() against duplicates.")
                        .withSql(rows.sql()));
    }

    /** Looks ahead by one row, because only then it is known whether there is one. */
    private abstract static class Rows<R, T> implements Iterator<T> {
        final RowSource<R> source;
        private boolean ahead;

        Rows(RowSource<R> source) {
            this.source = source;
        }

        @Override
        public boolean hasNext() {
            return ahead || (ahead = source.next());
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ahead = false;
            return take();
        }

        abstract T take();
    }
}
