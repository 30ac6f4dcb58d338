package org.alkahest.sql;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.ResultException;
import org.jspecify.annotations.Nullable;

/** A row of any number of values, each read with the selection that it was selected with. Immutable. */
public final class Row {
    private final IdentityHashMap<Object, Integer> places;
    private final @Nullable Object[] values;

    Row(IdentityHashMap<Object, Integer> places, @Nullable Object[] values) {
        this.places = places;
        this.values = values;
    }

    /**
     * The value of something that was selected; null where the database has NULL.
     *
     * @throws ResultException ALK-6005 if it was not selected
     */
    @SuppressWarnings("unchecked") // a selection gives values of its own type
    public <T> @Nullable T get(Selection<T> selection) {
        Integer place = places.get(WideSelection.identityOf(selection));
        if (place == null) {
            throw new ResultException(
                    ErrorCode.VALUE_NOT_READABLE,
                    ErrorText.of(
                            "A row has no value for " + selection + ".",
                            "A value is found by the very object that was selected, and this one was not.",
                            "Keep the column or expression in a variable and use that one in both places."));
        }
        return (T) values[place];
    }

    /** How many values there are. */
    public int size() {
        return values.length;
    }

    /**
     * The value at a place; null where the database has NULL.
     *
     * @param index from 0
     */
    public @Nullable Object get(int index) {
        return values[index];
    }

    /** All values, in order; unmodifiable, may hold nulls. */
    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && Arrays.deepEquals(values, row.values);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(values);
    }
}
