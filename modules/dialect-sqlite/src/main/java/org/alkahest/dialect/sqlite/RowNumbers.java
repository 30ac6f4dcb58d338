package org.alkahest.dialect.sqlite;

import java.util.List;
import java.util.OptionalLong;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.bulk.GeneratedKeys;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the rows of a table. A transaction reads nothing before it has the write lock: one that has read cannot get it
 * any more after somebody else has written.
 *
 * @param schema the schema, as a value
 * @param name the table, as a value
 * @param schemaInSql the schema, as SQL
 * @param tableInSql schema and table, as SQL
 * @param identifiers how columns are written
 */
record RowNumbers(String schema, String name, String schemaInSql, String tableInSql, IdentifierRules identifiers) {
    static RowNumbers of(TableName table, IdentifierRules identifiers) {
        String schema = table.schema() == null ? "main" : table.schema();
        String written = identifiers.write(schema);
        return new RowNumbers(
                schema, table.name(), written, written + '.' + identifiers.write(table.name()), identifiers);
    }

    /** Takes the write lock; false if there is no such table to write to. */
    private boolean lock(Catalog catalog) {
        try {
            catalog.query("delete from " + tableInSql + " where false returning 1", row -> row);
            return true;
        } catch (AlkahestException error) {
            if (error.code() == ErrorCode.BAD_SQL || error.code() == ErrorCode.NO_SUCH_OBJECT) {
                return false;
            }
            throw error;
        }
    }

    /**
     * The first of so many numbers behind all that rows have or, where they count, have had.
     *
     * @return empty where there are not so many
     */
    OptionalLong free(Catalog catalog, String column, int count) {
        if (!lock(catalog)) {
            return OptionalLong.empty();
        }
        Last last = catalog.query(
                        "select (select max(" + identifiers.write(column) + ") from " + tableInSql
                                + "), exists (select 1 from " + schemaInSql
                                + ".sqlite_master where name = 'sqlite_sequence')",
                        row -> new Last(row.getLong(1), row.getBoolean(2)))
                .get(0);
        long greatest = Math.max(last.number(), 0);
        if (last.someTableCounts()) {
            String sequence = "select max(seq) from " + schemaInSql + ".sqlite_sequence where name = ? collate nocase";
            greatest = Math.max(greatest, number(catalog, sequence, name));
        }
        return greatest > Long.MAX_VALUE - count ? OptionalLong.empty() : OptionalLong.of(greatest + 1);
    }

    private record Last(long number, boolean someTableCounts) {}

    private static long number(Catalog catalog, String sql, Object... values) {
        return catalog.query(sql, row -> row.getLong(1), values).get(0);
    }

    /** Whether rows may be given their numbers as {@link #free} finds them. */
    GeneratedKeys keys(Catalog catalog, @Nullable String column) {
        if (number(catalog, "select count(*) from sqlite_temp_master where name = ? collate nocase", name) > 0
                || !lock(catalog)) {
            return GeneratedKeys.unordered("it is no table of the database " + schema);
        }
        if (column == null || !isRowNumber(catalog, column)) {
            return GeneratedKeys.unordered("its key is not the number of the row");
        }
        return hasTriggers(catalog)
                ? GeneratedKeys.unordered("a trigger may need numbers too")
                : GeneratedKeys.rising(1);
    }

    /** Whether a column is another name of the row's number: the one key column, of that very type, without an index. */
    private boolean isRowNumber(Catalog catalog, String column) {
        List<Boolean> keyColumns = catalog.query(
                "select name, type, (select count(*) from pragma_index_list(?, ?) where origin = 'pk')"
                        + " from pragma_table_info(?, ?) where pk > 0",
                row -> row.getString(1).equalsIgnoreCase(column)
                        && row.getString(2).equalsIgnoreCase("integer")
                        && row.getInt(3) == 0,
                name,
                schema,
                name,
                schema);
        return keyColumns.equals(List.of(true));
    }

    /** Whether the text of a trigger of the table, also a temporary one, speaks of an INSERT. */
    private boolean hasTriggers(Catalog catalog) {
        return number(
                        catalog,
                        "select count(*) from (select tbl_name, sql from " + schemaInSql
                                + ".sqlite_master where type = 'trigger' union all"
                                + " select tbl_name, sql from sqlite_temp_master where type = 'trigger')"
                                + " where tbl_name = ? collate nocase and sql like '%insert%'",
                        name)
                > 0;
    }
}
