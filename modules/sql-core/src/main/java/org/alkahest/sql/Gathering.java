package org.alkahest.sql;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.ResultException;

/**
 * Rows on their way to become records. Used by one thread.
 *
 * @param <R> what the rows of one key become
 */
public final class Gathering<R> {
    private final FoldLevel<R> level;
    private final boolean together;
    private Map<Object, FoldLevel.Entry> entries = new LinkedHashMap<>();

    /** @param together whether the rows of a record come one right after the other, so that it is complete when another begins */
    Gathering(FoldLevel<R> level, boolean together) {
        this.level = level;
        this.together = together;
    }

    /**
     * Adds a row to the record of its key.
     *
     * @return what is complete now that this row is there, as {@link #take()} gives it; often nothing
     * @throws ResultException ALK-6007 if its key is NULL
     */
    public Iterator<R> add(JoinedRow row) {
        Object key = keyOf(row);
        Iterator<R> complete =
                together && !entries.isEmpty() && !entries.containsKey(key) ? take() : Collections.emptyIterator();
        level.add(entries, key, row);
        return complete;
    }

    private Object keyOf(JoinedRow row) {
        Object key = level.key(row);
        if (key == null) {
            throw new ResultException(
                    ErrorCode.KEY_IS_NULL,
                    ErrorText.of(
                            "A row belongs to no record: the key that rows are folded by is NULL.",
                            "The join keeps rows of the other side without a partner, or the key is a column that can be NULL.",
                            "Begin the join with the table of the records, fold by its primary key, or leave such rows out by"
                                    + " isNotNull()."));
        }
        return key;
    }

    /** The records of the rows so far, in the order of their first rows, each made when it is asked for; starts anew. */
    @SuppressWarnings("NullAway") // whether a record can be null is no part of R, as with SQL NULL
    public Iterator<R> take() {
        Iterator<FoldLevel.Entry> complete = entries.values().iterator();
        entries = new LinkedHashMap<>();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return complete.hasNext();
            }

            @Override
            public R next() {
                FoldLevel.Entry entry = complete.next();
                complete.remove();
                return level.value(entry);
            }
        };
    }
}
