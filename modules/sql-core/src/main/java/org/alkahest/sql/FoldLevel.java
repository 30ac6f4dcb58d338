package org.alkahest.sql;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One level of a fold: values with a key, and the lists inside of them. An entry without lists is read at once; one with
 * lists keeps its first row until they are complete.
 */
final class FoldLevel<E> {
    private final Selection<E> element;
    private final int start;
    private final int keyWidth;
    private final List<FoldLevel<?>> below = new ArrayList<>();

    /** @param start where in the row the columns of the key stand, which those of the element follow */
    FoldLevel(Selection<?> key, Selection<E> element, int start) {
        this.element = element;
        this.start = start;
        this.keyWidth = key.columns().size();
        findLists(element, start + keyWidth, below);
    }

    private static void findLists(Selection<?> selection, int start, List<FoldLevel<?>> found) {
        if (selection instanceof Many<?> many) {
            found.add(many.level(start));
        } else if (selection instanceof Compound compound) {
            int column = start;
            for (Selection<?> part : compound.parts()) {
                findLists(part, column, found);
                column += part.columns().size();
            }
        }
    }

    /** One value that is being put together. */
    static final class Entry {
        /** The value itself, or the first row of one with lists. */
        private final @Nullable Object held;

        private final List<Map<Object, Entry>> below;

        private Entry(@Nullable Object held, int lists) {
            this.held = held;
            this.below = new ArrayList<>(lists);
            for (int i = 0; i < lists; i++) {
                below.add(new LinkedHashMap<>());
            }
        }
    }

    int start() {
        return start;
    }

    @Nullable Object key(JoinedRow row) {
        return FoldKey.of(row, start, keyWidth);
    }

    void add(Map<Object, Entry> entries, Object key, JoinedRow row) {
        Entry entry = entries.get(key);
        if (entry == null) {
            entry = new Entry(below.isEmpty() ? element.read(row, start + keyWidth) : row, below.size());
            entries.put(key, entry);
        }
        for (int i = 0; i < below.size(); i++) {
            FoldLevel<?> level = below.get(i);
            Object elementKey = level.key(row);
            if (elementKey != null) {
                level.add(entry.below.get(i), elementKey, row);
            }
        }
    }

    @SuppressWarnings("unchecked") // read by this level's own selection
    @Nullable E value(Entry entry) {
        if (below.isEmpty()) {
            return (E) entry.held;
        }
        List<List<?>> lists = new ArrayList<>(below.size());
        for (int i = 0; i < below.size(); i++) {
            lists.add(below.get(i).values(entry.below.get(i)));
        }
        return element.read(new FoldedRow((JoinedRow) requireNonNull(entry.held), below, lists), start + keyWidth);
    }

    private List<@Nullable E> values(Map<Object, Entry> entries) {
        List<@Nullable E> values = new ArrayList<>(entries.size());
        for (Entry entry : entries.values()) {
            values.add(value(entry));
        }
        return Collections.unmodifiableList(values);
    }
}
