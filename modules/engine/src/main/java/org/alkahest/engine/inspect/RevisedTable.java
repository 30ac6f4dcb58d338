package org.alkahest.engine.inspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedIndexItem;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.TableName;

/** A table after listeners have seen its columns: with other names, other types, or fewer of them. */
final class RevisedTable {
    private final ReflectedTable table;
    private final List<ReflectedColumn> columns = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    RevisedTable(ReflectedTable table, List<ColumnListener> listeners) {
        this.table = table;
        for (ReflectedColumn column : table.columns()) {
            Optional<ReflectedColumn> revised = Optional.of(column);
            for (ColumnListener listener : listeners) {
                revised = revised.flatMap(current -> listener.column(table, current));
            }
            revised.ifPresent(kept -> {
                columns.add(kept);
                names.put(column.name(), kept.name());
            });
        }
    }

    /** What a column is called now; empty if it was left out. */
    Optional<String> name(String column) {
        return Optional.ofNullable(names.get(column));
    }

    private boolean has(List<String> some) {
        return names.keySet().containsAll(some);
    }

    private List<String> renamed(List<String> some) {
        return some.stream()
                .map(name -> Objects.requireNonNull(names.get(name)))
                .toList();
    }

    /**
     * The table, without what was made of columns that are left out.
     *
     * @param others the revised tables that foreign keys refer to; others keep their names
     */
    ReflectedTable table(Map<TableName, RevisedTable> others) {
        PrimaryKey key = table.primaryKey();
        return new ReflectedTable(
                table.name(),
                table.kind(),
                table.temporary(),
                columns,
                key == null || !has(key.columns()) ? null : new PrimaryKey(key.name(), renamed(key.columns())),
                foreignKeys(others),
                table.indexes().stream()
                        .filter(index -> has(columnsOf(index)))
                        .map(this::renamed)
                        .toList(),
                table.uniqueKeys().stream()
                        .filter(unique -> has(unique.columns()))
                        .map(this::renamed)
                        .toList(),
                table.checks(),
                table.constraints(),
                table.comment(),
                table.options(),
                table.query());
    }

    private List<ForeignKey> foreignKeys(Map<TableName, RevisedTable> others) {
        List<ForeignKey> kept = new ArrayList<>();
        for (ForeignKey key : table.foreignKeys()) {
            RevisedTable target = others.get(key.target());
            boolean whole = has(key.columns()) && (target == null || target.has(key.targetColumns()));
            if (whole) {
                kept.add(new ForeignKey(
                        key.name(),
                        renamed(key.columns()),
                        key.target(),
                        target == null ? key.targetColumns() : target.renamed(key.targetColumns()),
                        key.onDelete(),
                        key.onUpdate(),
                        key.matchFull(),
                        key.deferral(),
                        key.dialects()));
            }
        }
        return kept;
    }

    private static List<String> columnsOf(ReflectedIndex index) {
        List<String> names = new ArrayList<>(index.included());
        index.items().stream()
                .map(ReflectedIndexItem::column)
                .filter(Objects::nonNull)
                .forEach(names::add);
        return names;
    }

    private ReflectedIndex renamed(ReflectedIndex index) {
        List<ReflectedIndexItem> items = new ArrayList<>();
        for (ReflectedIndexItem item : index.items()) {
            String column = item.column();
            items.add(
                    column == null
                            ? item
                            : new ReflectedIndexItem(
                                    names.get(column), null, item.descending(), item.nulls(), item.details()));
        }
        return new ReflectedIndex(
                index.name(),
                items,
                index.unique(),
                index.nullsDistinct(),
                renamed(index.included()),
                index.method(),
                index.where(),
                index.details());
    }

    private UniqueKey renamed(UniqueKey key) {
        return new UniqueKey(key.name(), renamed(key.columns()), key.nullsDistinct(), key.deferral(), key.dialects());
    }
}
