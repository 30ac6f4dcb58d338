package org.alkahest.dialect.mysql.family;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.dialect.bulk.Catalog;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog tells of a table that rows are inserted into, as far as it decides which keys they get.
 *
 * @param schema as the catalog spells it
 * @param name as the catalog spells it
 * @param engine null for what stores nothing, such as a view
 * @param triggers whether a trigger that is shown runs before a row is inserted
 * @param extra what the catalog calls extra of the column that gets the keys; null if there is no such column
 * @param defaultValue the default of that column; null for none
 */
public record FilledTable(
        String schema,
        String name,
        @Nullable String engine,
        boolean triggers,
        @Nullable String extra,
        @Nullable String defaultValue) {
    private static final String QUERY = "select t.table_schema, t.table_name, t.engine,"
            + " (select count(*) from information_schema.triggers where event_object_schema = {0}"
            + " and event_object_table = ? and event_manipulation = 'INSERT' and action_timing = 'BEFORE'),"
            + " c.extra, c.column_default"
            + " from information_schema.tables t left join information_schema.columns c"
            + " on c.table_schema = {0} and c.table_name = ? and c.column_name = ?"
            + " where t.table_schema = {0} and t.table_name = ?";

    /**
     * Looks a table up.
     *
     * @param column the column that gets the keys; null for none
     * @return null if the catalog does not list it, as with a temporary table of MySQL
     */
    public static @Nullable FilledTable find(Catalog catalog, TableName table, @Nullable String column) {
        String schema = table.schema();
        List<@Nullable Object> values = new ArrayList<>();
        addSchema(values, schema);
        values.add(table.name());
        addSchema(values, schema);
        values.add(table.name());
        values.add(column == null ? "" : column);
        addSchema(values, schema);
        values.add(table.name());
        List<FilledTable> found = catalog.query(
                QUERY.replace("{0}", schema == null ? "schema()" : "?"),
                row -> new FilledTable(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4) > 0,
                        row.getString(5),
                        row.getString(6)),
                values.toArray());
        return found.size() == 1 ? found.get(0) : null;
    }

    private static void addSchema(List<@Nullable Object> values, @Nullable String schema) {
        if (schema != null) {
            values.add(schema);
        }
    }

    /** Whether the column counts by itself. */
    public boolean isAutoIncrement() {
        return extra != null && extra.contains("auto_increment");
    }

    /**
     * Why nothing is known of the keys, to follow "because"; null if nothing speaks against it.
     *
     * @param showGrants lists what the user may do, with enabled roles
     */
    public @Nullable String unknown(Catalog catalog, String showGrants) {
        if (!"InnoDB".equals(engine)) {
            return engine == null ? "it is no table that stores rows" : "the engine of the table is " + engine;
        }
        if (triggers) {
            return "a trigger may change them before they are inserted";
        }
        return TriggerGrants.show(catalog, showGrants, schema, name)
                ? null
                : "this user is not shown whether the table has triggers";
    }
}
