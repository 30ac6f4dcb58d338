package org.alkahest.engine.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedIndexItem;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.OrderItem;
import org.jspecify.annotations.Nullable;

/** Whether an index is the one that was declared. A unique index and a unique key do the same; some databases make no difference. */
final class IndexComparison {
    private IndexComparison() {}

    /** Whether a database has no way of its own to write an index. */
    static boolean isPlain(Index index) {
        return index.where() == null
                && index.method() == null
                && index.items().stream()
                        .allMatch(item -> item.expression() instanceof ColumnRef && item.nulls() == null);
    }

    /** Whether every database keeps an index as it was declared: some take no notice of a direction. */
    static boolean isKept(Index index) {
        return isPlain(index) && index.items().stream().noneMatch(OrderItem::descending);
    }

    /**
     * Whether it is the one that was declared.
     *
     * @param likeness how the database keeps the declared one; empty where that was not tried, or refused: what it may write in its
     *     own way is compared by its name alone then
     */
    static boolean same(Index declared, Optional<ReflectedIndex> likeness, ReflectedIndex found) {
        if (!declared.name().text().equals(found.name()) && !declared.name().generated()) {
            return false;
        }
        if (likeness.isPresent()) {
            ReflectedIndex kept = likeness.get();
            return kept.items().equals(found.items())
                    && kept.unique() == found.unique()
                    && kept.nullsDistinct() == found.nullsDistinct()
                    && kept.included().equals(found.included())
                    && Objects.equals(kept.method(), found.method())
                    && Objects.equals(kept.where(), found.where());
        }
        if (!isKept(declared)) {
            return declared.name().text().equals(found.name());
        }
        return found.where() == null
                && found.unique() == declared.unique()
                && found.nullsDistinct() == declared.nullsDistinct()
                && found.included().equals(declared.included())
                && items(declared).equals(found.items());
    }

    private static List<ReflectedIndexItem> items(Index index) {
        List<ReflectedIndexItem> items = new ArrayList<>();
        for (OrderItem item : index.items()) {
            String column = item.expression() instanceof ColumnRef reference ? reference.name() : "";
            items.add(new ReflectedIndexItem(column, null, item.descending(), item.nulls(), null));
        }
        return items;
    }

    /** Whether a unique index keeps apart what a unique key was declared to. */
    static boolean serves(ReflectedIndex index, UniqueKey key) {
        return index.unique()
                && index.where() == null
                && index.nullsDistinct() == key.nullsDistinct()
                && columns(index).equals(key.columns());
    }

    /** Whether a unique key keeps apart what a unique index was declared to. */
    static boolean serves(Index index, UniqueKey key) {
        return index.unique()
                && isPlain(index)
                && index.included().isEmpty()
                && index.nullsDistinct() == key.nullsDistinct()
                && items(index).stream()
                        .map(ReflectedIndexItem::column)
                        .toList()
                        .equals(key.columns());
    }

    private static List<@Nullable String> columns(ReflectedIndex index) {
        List<@Nullable String> columns = new ArrayList<>();
        index.items().forEach(item -> columns.add(item.column()));
        return columns;
    }
}
