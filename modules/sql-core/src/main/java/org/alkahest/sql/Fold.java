package org.alkahest.sql;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.ResultException;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.StatementNode;
import org.jspecify.annotations.Nullable;

/**
 * Records made of many rows each, by a key; see {@link Folds}. Selected by itself, and executed like anything else: the rows
 * of the result are the records.
 *
 * <p>Where the query is ordered by the columns of the key first, and they are whole or decimal numbers or UUIDs, the rows of
 * a record stand together, and each record is handed on before the rows of the next but one are read: memory holds one
 * record, and what the driver fetches at a time. Otherwise all rows are read before the first record is handed on. The
 * records are the same either way. (Texts are left out because a database may take different texts for equal when it
 * orders them.)
 *
 * @param <R> what the rows of one key become
 */
public final class Fold<R> implements Selection<R> {
    private static final Set<Class<?>> EQUAL_AS_ORDERED =
            Set.of(Long.class, Integer.class, Short.class, BigDecimal.class, UUID.class);

    private final Selection<?> key;
    private final Selection<R> record;
    private final List<Expression> columns;

    Fold(Selection<?> key, Selection<R> record) {
        Folds.checkReadable(key);
        refuseFolds(record);
        this.key = key;
        this.record = record;
        this.columns = Folds.columns(key, record);
    }

    private static void refuseFolds(Selection<?> selection) {
        if (selection instanceof Fold) {
            Folds.checkReadable(selection);
        }
        if (selection instanceof Compound compound) {
            compound.parts().forEach(Fold::refuseFolds);
        }
    }

    <S> Fold<S> map(Function<? super R, ? extends S> function) {
        return new Fold<>(key, Rows.row(function, record));
    }

    @Override
    public List<Expression> columns() {
        return columns;
    }

    /** Of no use: a record is made of several rows, which {@link #rows()} and {@link #gathering} do together. */
    @Override
    public R read(RowCursor row, int offset) {
        throw new ResultException(
                ErrorCode.VALUE_NOT_READABLE,
                ErrorText.of(
                        "A record that is folded from many rows cannot be read from one.",
                        "The statement is none that folds, such as an INSERT with RETURNING.",
                        "Fold the rows of a query."));
    }

    /** The rows as they come. */
    public Selection<JoinedRow> rows() {
        return new Selection<>() {
            @Override
            public List<Expression> columns() {
                return columns;
            }

            @Override
            public JoinedRow read(RowCursor row, int offset) {
                @Nullable Object[] values = new Object[columns.size()];
                row.get(offset, values);
                return new JoinedRow(values, row);
            }
        };
    }

    /** A place to put the rows of a statement, for one execution. */
    public Gathering<R> gathering(StatementNode statement) {
        return new Gathering<>(new FoldLevel<>(key, record, 0), findsTogether(statement));
    }

    /** Whether a statement gives the rows of a key one right after the other, whatever they are. */
    boolean findsTogether(StatementNode statement) {
        return statement instanceof SelectQuery query && isOrderedByKey(query.orderBy());
    }

    private boolean isOrderedByKey(List<OrderItem> orderBy) {
        List<Expression> keyColumns = key.columns();
        if (orderBy.size() < keyColumns.size()) {
            return false;
        }
        List<OrderItem> first = orderBy.subList(0, keyColumns.size());
        for (Expression expression : keyColumns) {
            if (!(expression instanceof ColumnRef column)
                    || !EQUAL_AS_ORDERED.contains(column.type().javaType())
                    || first.stream().noneMatch(item -> Places.isSame(item.expression(), column))) {
                return false;
            }
        }
        return true;
    }

    /** Refuses to limit rows where records are meant. */
    static void checkLimit(Selection<?> selection) {
        if (selection instanceof Fold) {
            throw new StatementException(
                    ErrorCode.INVALID_STATEMENT,
                    ErrorText.of(
                            "A limit or offset was given to a query whose rows are folded into records.",
                            "It counts the rows of the join, so the last record would silently lose some of its elements.",
                            "Limit the parents in a subquery and join to that, or read the first records of the result."));
        }
    }

    @Override
    public String toString() {
        return "fold by " + key;
    }
}
