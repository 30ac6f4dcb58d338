package org.alkahest.sql;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.ResultException;
import org.jspecify.annotations.Nullable;

/** A row of any number of values, each read with the selection that it was selected with, or by its name. Immutable. */
public final class Row {
    private final Places places;
    private final @Nullable Object[] values;

    Row(Places places, @Nullable Object[] values) {
        this.places = places;
        this.values = values;
    }

    /**
     * The value of something that was selected; null where the database has NULL. A column is found by any handle of it, any
     * other expression by the handle that was selected.
     *
     * @throws ResultException ALK-6008 if it was not selected
     */
    @SuppressWarnings("unchecked") // a selection gives values of its own type
    public <T> @Nullable T get(Selection<T> selection) {
        return (T) values[places.of(selection)];
    }

    /**
     * The value of the column or label with a name; null where the database has NULL.
     *
     * @param type the class of the value
     * @throws ResultException ALK-6008 if nothing was selected under the name, ALK-6009 if several different things were,
     *     ALK-6005 if the value is of another class
     */
    public <T> @Nullable T get(String name, Class<T> type) {
        Object value = values[places.of(name)];
        if (value != null && !type.isInstance(value)) {
            throw new ResultException(
                    ErrorCode.VALUE_NOT_READABLE,
                    ErrorText.of(
                            "\"" + name + "\" was read as " + type.getName() + ".",
                            "Its value is of " + value.getClass().getName()
                                    + ", by the type that it was selected with.",
                            "Ask for that class, or ask by the column, which knows its type."));
        }
        return type.cast(value);
    }

    /** Whether something was selected, so that {@link #get(Selection)} gives it. */
    public boolean has(Selection<?> selection) {
        return places.find(selection) >= 0;
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

    /** The names of the values, in order; null for an expression without a label. Unmodifiable. */
    public List<@Nullable String> names() {
        return Collections.unmodifiableList(places.names());
    }

    /**
     * The values by their names, in order; what has no name is left out. Unmodifiable, may hold nulls.
     *
     * @throws ResultException ALK-6009 if different values have the same name
     */
    public Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (String name : places.names()) {
            if (name != null) {
                map.put(name, values[places.of(name)]);
            }
        }
        return Collections.unmodifiableMap(map);
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
