package org.alkahest.dialect.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedIndexItem;
import org.alkahest.sql.tree.OrderItem.NullsOrder;
import org.jspecify.annotations.Nullable;

/** The indexes that somebody created, in two queries. */
final class H2Indexes {
    private static final String INDEXES = "select table_name, index_name, index_type_name, nulls_distinct"
            + " from information_schema.indexes where not is_generated and table_schema = {schema}";
    private static final String ITEMS = "select index_name, column_name, ordering_specification, null_ordering"
            + " from information_schema.index_columns where table_schema = {schema}";

    private final IdentifierRules identifiers;

    H2Indexes(IdentifierRules identifiers) {
        this.identifiers = identifiers;
    }

    /** The indexes by the stored name of their table, in the order of their names. */
    Map<String, List<ReflectedIndex>> read(SchemaFilter filter) {
        Map<String, List<ReflectedIndexItem>> items = new HashMap<>();
        filter.query(
                ITEMS,
                "table_name",
                " order by index_name, ordinal_position",
                row -> items.computeIfAbsent(row.getString(1), index -> new ArrayList<>())
                        .add(item(row)));
        Map<String, List<ReflectedIndex>> indexes = new HashMap<>();
        filter.query(
                INDEXES,
                "table_name",
                "",
                row -> indexes.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                        .add(index(row, items)));
        indexes.values().forEach(list -> list.sort(Comparator.comparing(ReflectedIndex::name)));
        return indexes;
    }

    private ReflectedIndex index(ResultSet row, Map<String, List<ReflectedIndexItem>> items) throws SQLException {
        String stored = row.getString(2);
        String type = row.getString(3);
        return new ReflectedIndex(
                identifiers.declared(stored),
                items.getOrDefault(stored, List.of()),
                type.startsWith("UNIQUE"),
                !"NO".equals(row.getString(4)),
                List.of(),
                type.startsWith("SPATIAL") ? "spatial" : null,
                null);
    }

    private ReflectedIndexItem item(ResultSet row) throws SQLException {
        boolean descending = "DESC".equals(row.getString(3));
        return new ReflectedIndexItem(
                identifiers.declared(row.getString(2)), null, descending, nulls(row.getString(4), descending), null);
    }

    /** Rows without a value are the smallest ones in H2, unless somebody wanted it otherwise. */
    private static @Nullable NullsOrder nulls(@Nullable String order, boolean descending) {
        if (order == null || order.equals(descending ? "LAST" : "FIRST")) {
            return null;
        }
        return descending ? NullsOrder.FIRST : NullsOrder.LAST;
    }
}
