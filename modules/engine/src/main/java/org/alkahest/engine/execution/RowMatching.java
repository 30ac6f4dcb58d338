package org.alkahest.engine.execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.alkahest.dialect.bulk.GeneratedKeys;
import org.alkahest.dialect.bulk.RowMatch;
import org.jspecify.annotations.Nullable;

/**
 * Hands out what the rows of one statement have yielded, in the order of the rows where that is asked for. Nothing is handed out
 * before all of it is matched.
 *
 * @param first the number of the first row in the batch, from 1
 */
record RowMatching<R>(RowReader<R> reader, List<@Nullable Object[]> rows, long first, Consumer<? super R> results) {
    private static final Object MISSING = new Object();

    /**
     * The rows by the keys that came with them.
     *
     * @throws org.alkahest.sql.error.DatabaseException ALK-5017 if two have the same
     */
    static Map<RowKey, Integer> byKey(List<@Nullable Object[]> rows, List<Integer> values, long first, String sql) {
        Map<RowKey, Integer> byKey = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Integer other = byKey.putIfAbsent(RowKey.of(rows.get(i), values), i);
            if (other != null) {
                throw RowFaults.duplicate(first + other, first + i, sql);
            }
        }
        return byKey;
    }

    /**
     * Hands them out without matching.
     *
     * @param every whether each row must have yielded one
     * @return how many rows came back
     */
    int asTheyCome(boolean every) {
        List<R> read = new ArrayList<>(rows.size());
        while (reader.next()) {
            read.add(reader.read());
        }
        if (every && read.size() != rows.size()) {
            throw wrongCount(read.size());
        }
        read.forEach(results);
        return read.size();
    }

    void byOrdinal(RowMatch.ByOrdinal match) {
        @Nullable Object[] read = missing();
        while (reader.next()) {
            long ordinal = reader.number(match.column());
            if (ordinal < 1 || ordinal > read.length) {
                throw RowFaults.unmatched(
                        "A row came back for row " + ordinal + " of " + read.length + ".", reader.sql());
            }
            put(read, (int) ordinal - 1);
        }
        handOut(read);
    }

    void byGivenKey(RowMatch.ByGivenKey match, Map<RowKey, Integer> byKey) {
        @Nullable Object[] read = missing();
        while (reader.next()) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int column : match.columns()) {
                values.add(RowKey.comparable(reader.value(column)));
            }
            Integer row = byKey.get(new RowKey(values));
            if (row == null) {
                throw RowFaults.unmatched("A row came back with a key that none of the rows sent has.", reader.sql());
            }
            put(read, row);
        }
        handOut(read);
    }

    void byGeneratedKey(RowMatch.ByGeneratedKey match, GeneratedKeys keys) {
        long[] numbers = new long[rows.size()];
        List<R> read = new ArrayList<>(numbers.length);
        boolean ordered = true;
        while (reader.next()) {
            int index = read.size();
            if (index < numbers.length) {
                numbers[index] = reader.number(match.column()) * Long.signum(keys.step());
                ordered &= index == 0 || numbers[index - 1] < numbers[index];
            }
            read.add(reader.read());
        }
        if (read.size() != numbers.length) {
            throw wrongCount(read.size());
        }
        (ordered ? read : sorted(read, numbers)).forEach(results);
    }

    /** The rows by their numbers; they come so from most databases on most days, so this is seldom called. */
    private List<R> sorted(List<R> read, long[] numbers) {
        List<Keyed<R>> keyed = new ArrayList<>(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            keyed.add(new Keyed<>(numbers[i], read.get(i)));
        }
        keyed.sort(Comparator.comparingLong(Keyed::key));
        List<R> sorted = new ArrayList<>(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            if (i > 0 && keyed.get(i - 1).key() == keyed.get(i).key()) {
                throw RowFaults.unmatched("Two rows came back with the same generated key.", reader.sql());
            }
            sorted.add(keyed.get(i).row());
        }
        return sorted;
    }

    private record Keyed<R>(long key, R row) {}

    private @Nullable Object[] missing() {
        @Nullable Object[] read = new Object[rows.size()];
        Arrays.fill(read, MISSING);
        return read;
    }

    private void put(@Nullable Object[] read, int row) {
        if (read[row] != MISSING) {
            throw wrongCount(row, "more than one row");
        }
        read[row] = reader.read();
    }

    @SuppressWarnings("unchecked") // put has stored nothing else
    private void handOut(@Nullable Object[] read) {
        for (int i = 0; i < read.length; i++) {
            if (read[i] == MISSING) {
                throw wrongCount(i, "no row");
            }
        }
        for (@Nullable Object row : read) {
            results.accept((R) row);
        }
    }

    private RuntimeException wrongCount(int row, String found) {
        return RowFaults.wrongCount("Row " + (first + row) + " of a batch has", found, reader.sql());
    }

    private RuntimeException wrongCount(int found) {
        return RowFaults.wrongCount(
                "Rows " + first + " to " + (first + rows.size() - 1) + " of a batch have",
                found + " rows",
                reader.sql());
    }
}
