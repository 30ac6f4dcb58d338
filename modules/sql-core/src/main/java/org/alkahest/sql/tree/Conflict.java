package org.alkahest.sql.tree;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an INSERT does with a row that a unique key refuses.
 *
 * @param columns the columns of the key that is meant; empty where a constraint is named, or any key is meant
 * @param constraint the name of the key that is meant; null where columns say it
 * @param predicate the condition of the partial index that is meant; empty for none
 * @param assignments what changes in the row that is there; empty to leave it as it is
 * @param where when it changes; empty for always
 * @param keys the columns of each unique key that may refuse the row, as far as the table is known: the primary key among
 *     them, but none whose value the database generates
 */
public record Conflict(
        List<ColumnRef> columns,
        @Nullable String constraint,
        List<Expression> predicate,
        List<Assignment> assignments,
        List<Expression> where,
        List<List<String>> keys) {
    public Conflict {
        columns = List.copyOf(columns);
        predicate = List.copyOf(predicate);
        assignments = List.copyOf(assignments);
        where = List.copyOf(where);
        keys = List.copyOf(keys);
    }

    /** The same conflict where only these keys may refuse the row. */
    public Conflict withKeys(List<List<String>> fewer) {
        return new Conflict(columns, constraint, predicate, assignments, where, fewer);
    }

    /** Whether any key is meant. */
    public boolean isOfAnyKey() {
        return columns.isEmpty() && constraint == null;
    }

    /** Whether the key that is meant is the only one that may refuse the row. */
    public boolean isOfOnlyKey() {
        return keys.size() == 1 && predicate.isEmpty() && names().equals(new HashSet<>(keys.get(0)));
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>();
        columns.forEach(column -> names.add(column.name()));
        return names;
    }
}
