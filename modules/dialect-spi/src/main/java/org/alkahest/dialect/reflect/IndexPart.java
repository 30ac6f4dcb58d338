package org.alkahest.dialect.reflect;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A column of an index, as a driver tells it.
 *
 * @param column some drivers tell an expression in its place; null for one that the driver does not tell
 */
record IndexPart(
        String index,
        int place,
        @Nullable String column,
        boolean unique,
        boolean descending,
        @Nullable String where) {

    /** Empty for what is no index, such as statistics. */
    static Optional<IndexPart> of(ResultSet row, StoredNames names) throws SQLException {
        boolean several = row.getBoolean("NON_UNIQUE");
        String name = row.getString("INDEX_NAME");
        int type = row.getShort("TYPE");
        int place = row.getInt("ORDINAL_POSITION");
        String column = row.getString("COLUMN_NAME");
        String order = row.getString("ASC_OR_DESC");
        String where = row.getString("FILTER_CONDITION");
        if (type == DatabaseMetaData.tableIndexStatistic || name == null) {
            return Optional.empty();
        }
        return Optional.of(new IndexPart(
                names.declared(name),
                place,
                column == null ? null : names.declared(column),
                !several,
                "D".equals(order),
                where == null || where.isEmpty() ? null : where));
    }

    /**
     * The index that its parts make.
     *
     * @param parts of one index, at least one
     * @param isColumn whether the table has a column of a name
     * @return empty if the index has an expression that the driver does not tell
     */
    static Optional<ReflectedIndex> joined(List<IndexPart> parts, Predicate<String> isColumn) {
        parts.sort(Comparator.comparingInt(IndexPart::place));
        List<ReflectedIndexItem> items = new ArrayList<>();
        for (IndexPart part : parts) {
            String column = part.column;
            if (column == null) {
                return Optional.empty();
            }
            ReflectedIndexItem item =
                    isColumn.test(column) ? ReflectedIndexItem.column(column) : ReflectedIndexItem.expression(column);
            items.add(part.descending ? item.descends() : item);
        }
        IndexPart first = parts.get(0);
        return Optional.of(new ReflectedIndex(first.index, items, first.unique, true, List.of(), null, first.where));
    }
}
