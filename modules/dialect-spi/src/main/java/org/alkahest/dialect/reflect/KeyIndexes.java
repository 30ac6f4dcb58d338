package org.alkahest.dialect.reflect;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Which indexes a database made for a key. No driver tells: it is the one with the columns of the key, and of several the one whose
 * name comes from that of the key.
 */
final class KeyIndexes {
    private KeyIndexes() {}

    /** Takes those indexes out of a list. */
    static void remove(
            List<ReflectedIndex> indexes,
            @Nullable PrimaryKey primaryKey,
            List<ForeignKey> foreignKeys,
            List<UniqueKey> uniqueKeys) {
        List<UniqueKey> keys = new ArrayList<>(uniqueKeys);
        keys.removeIf(key -> removeFirst(indexes, index -> index.unique() && serves(index, key.name(), key.columns())));
        if (primaryKey != null
                && !removeFirst(
                        indexes, index -> index.unique() && serves(index, primaryKey.name(), primaryKey.columns()))) {
            removeFirst(indexes, index -> index.unique() && columns(index).equals(primaryKey.columns()));
        }
        keys.forEach(key ->
                removeFirst(indexes, index -> index.unique() && columns(index).equals(key.columns())));
        foreignKeys.forEach(key ->
                removeFirst(indexes, index -> !index.unique() && serves(index, key.name(), key.columns())));
    }

    private static boolean removeFirst(List<ReflectedIndex> indexes, Predicate<ReflectedIndex> serves) {
        for (ReflectedIndex index : indexes) {
            if (serves.test(index)) {
                return indexes.remove(index);
            }
        }
        return false;
    }

    /** Databases call an index that they make for a key by the name of the key, perhaps with something behind it. */
    private static boolean serves(ReflectedIndex index, @Nullable ObjectName key, List<String> columns) {
        if (key == null || !columns(index).equals(columns)) {
            return false;
        }
        String name = index.name();
        String generated = key.text() + "_index";
        return name.equals(key.text()) || name.regionMatches(true, 0, generated, 0, generated.length());
    }

    private static List<String> columns(ReflectedIndex index) {
        return index.items().stream()
                .map(ReflectedIndexItem::column)
                .map(column -> Objects.requireNonNullElse(column, ""))
                .toList();
    }
}
