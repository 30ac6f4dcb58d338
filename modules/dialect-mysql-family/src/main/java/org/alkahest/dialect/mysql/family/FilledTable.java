package org.alkahest.dialect.mysql.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.alkahest.dialect.catalog.Catalog;
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
    /** One query for each view: joined by the server, the views cost MariaDB a hundred times as much. */
    private static final String TABLE = "select table_schema, table_name, engine from information_schema.tables"
            + " where table_name = ? and table_schema = ";

    private static final String TRIGGERS = "select 1 from information_schema.triggers where event_object_schema = ?"
            + " and event_object_table = ? and event_manipulation = 'INSERT' and action_timing = 'BEFORE'";
    private static final String COLUMN = "select extra, column_default from information_schema.columns"
            + " where table_schema = ? and table_name = ? and column_name = ?";

    private record Column(@Nullable String extra, @Nullable String defaultValue) {
        static final Column NONE = new Column(null, null);
    }

    /**
     * Looks a table up.
     *
     * @param column the column that gets the keys; null for none
     * @return null if the catalog does not list it, as with a temporary table of MySQL
     */
    public static @Nullable FilledTable find(Catalog catalog, TableName table, @Nullable String column) {
        String declared = table.schema();
        List<FilledTable> found = declared == null
                ? catalog.query(TABLE + "schema()", FilledTable::named, table.name())
                : catalog.query(TABLE + "?", FilledTable::named, table.name(), declared);
        return found.size() == 1 ? found.get(0).completed(catalog, column) : null;
    }

    private static FilledTable named(ResultSet row) throws SQLException {
        return new FilledTable(row.getString(1), row.getString(2), row.getString(3), false, null, null);
    }

    private FilledTable completed(Catalog catalog, @Nullable String column) {
        boolean triggered = !catalog.query(TRIGGERS, row -> true, schema, name).isEmpty();
        List<Column> columns = column == null
                ? List.of()
                : catalog.query(COLUMN, row -> new Column(row.getString(1), row.getString(2)), schema, name, column);
        Column filled = columns.size() == 1 ? columns.get(0) : Column.NONE;
        return new FilledTable(schema, name, engine, triggered, filled.extra(), filled.defaultValue());
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
