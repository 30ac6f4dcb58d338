package org.alkahest.sql;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Expression;

/**
 * Records made of the rows of a join: one for each key, with lists of what was joined to it, several lists and several levels
 * deep.
 *
 * <pre>{@code
 * select(fold(u.id, row(UserWithMail::new, u.id, u.name, many(a.id, a.email))))
 *         .from(u)
 *         .leftJoin(a)
 *         .orderBy(u.id.asc(), a.id.asc());
 * }</pre>
 */
public final class Folds {
    private Folds() {}

    /**
     * One record for each key, to be selected by itself. Records come in the order in which their keys first come, and
     * their lists likewise; a record or element whose rows were multiplied by another list is one all the same.
     *
     * @param key what tells records apart, such as the primary key or a {@linkplain Rows#row row} of several columns; may
     *     not be NULL
     * @param record made of the first row with the key, and of what {@link #many} collects from all of them
     * @throws StatementException ALK-1007 if the key is or holds a list, or the record a fold
     */
    public static <R> Fold<R> fold(Selection<?> key, Selection<R> record) {
        return new Fold<>(key, record);
    }

    /**
     * The list of what was joined, inside of {@link #fold}; empty where nothing was, as a LEFT JOIN tells by a key of NULL.
     *
     * @param key what tells elements apart within their record; where all its columns are NULL there is no element
     * @param element made of the first row with the key; may have lists of its own
     * @return read as an unmodifiable list, which holds null where the element is
     */
    public static <E> Selection<List<E>> many(Selection<?> key, Selection<E> element) {
        return new Many<>(key, element);
    }

    /**
     * What was joined at most once, such as the other end of a foreign key; null where all columns of the key are NULL. May be
     * selected anywhere.
     *
     * @param key NULL where there is nothing, such as the primary key of a table that is left joined
     */
    public static <E> Selection<E> one(Selection<?> key, Selection<E> element) {
        return new One<>(key, element);
    }

    /** Whether a selection cannot be read from one row alone. */
    static boolean needsManyRows(Selection<?> selection) {
        if (selection instanceof Many || selection instanceof Fold) {
            return true;
        }
        if (selection instanceof Compound compound && !compound.isFlat()) {
            for (Selection<?> part : compound.parts()) {
                if (needsManyRows(part)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Refuses what is made of many rows where one row is read. */
    static void checkReadable(Selection<?> selection) {
        if (needsManyRows(selection)) {
            throw new StatementException(
                    ErrorCode.INVALID_STATEMENT,
                    ErrorText.of(
                            "A list of joined rows was selected outside of a fold, or beside one.",
                            "Which rows belong to one record is said by the key of the fold around it, and a fold is all that"
                                    + " is selected.",
                            "Select fold(key, row(…, many(…))) alone, with everything else inside of its row."));
        }
    }

    static List<Expression> columns(Selection<?> key, Selection<?> value) {
        List<Expression> columns = new ArrayList<>(key.columns());
        columns.addAll(value.columns());
        return List.copyOf(columns);
    }
}
