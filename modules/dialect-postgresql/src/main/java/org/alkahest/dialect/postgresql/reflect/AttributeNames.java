package org.alkahest.dialect.postgresql.reflect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alkahest.dialect.catalog.Catalog;

/** The names of columns by their numbers, as far as somebody needs them. */
final class AttributeNames {
    private static final String QUERY = "select a.attrelid, a.attnum, a.attname from pg_catalog.pg_attribute a"
            + " where a.attrelid = any(?) and a.attnum > 0 and not a.attisdropped";

    private final Map<Long, Map<Integer, String>> names = new HashMap<>();

    void put(long relation, int number, String name) {
        names.computeIfAbsent(relation, each -> new HashMap<>()).put(number, name);
    }

    /** Asks for the columns of those relations that are not known yet; one query at most. */
    void complete(Catalog catalog, Collection<Long> relations) {
        Long[] unknown = relations.stream()
                .filter(one -> !names.containsKey(one))
                .distinct()
                .toArray(Long[]::new);
        if (unknown.length > 0) {
            catalog.query(
                    QUERY,
                    row -> {
                        put(row.getLong(1), row.getInt(2), row.getString(3));
                        return true;
                    },
                    (Object) unknown);
        }
    }

    /**
     * Whether all columns are known.
     *
     * @param numbers as the driver prints an array or a vector of them
     */
    boolean areKnown(long relation, String numbers) {
        return areKnown(relation, numbers(numbers));
    }

    /** Whether all columns are known; 0 is an expression, and none. */
    boolean areKnown(long relation, List<Integer> numbers) {
        Map<Integer, String> known = names.getOrDefault(relation, Map.of());
        return numbers.stream().allMatch(number -> number == 0 || known.containsKey(number));
    }

    String name(long relation, int number) {
        return Objects.requireNonNull(names.getOrDefault(relation, Map.of()).get(number), "a column has a name");
    }

    /** @param numbers as the driver prints an array or a vector of them */
    List<String> names(long relation, String numbers) {
        List<String> found = new ArrayList<>();
        for (int number : numbers(numbers)) {
            found.add(name(relation, number));
        }
        return found;
    }

    /** The numbers of <code>{1,2}</code> and of {@code 1 2}. */
    static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String number : text.replace('{', ' ')
                .replace('}', ' ')
                .replace(',', ' ')
                .strip()
                .split(" +", -1)) {
            if (!number.isEmpty()) {
                numbers.add(Integer.valueOf(number));
            }
        }
        return numbers;
    }
}
