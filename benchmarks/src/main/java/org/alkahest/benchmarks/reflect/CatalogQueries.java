package org.alkahest.benchmarks.reflect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.alkahest.testdb.Product;

/** What a catalog alone costs: hand-written queries over one schema, whose rows are read and not joined. */
final class CatalogQueries {
    private static final List<String> OF_INFORMATION_SCHEMA = List.of(
            "select table_name, table_type, table_comment from information_schema.tables where table_schema = database()",
            "select table_name, column_name, column_type, is_nullable, column_default, extra, column_comment"
                    + " from information_schema.columns where table_schema = database()",
            "select table_name, index_name, non_unique, seq_in_index, column_name, collation"
                    + " from information_schema.statistics where table_schema = database()",
            "select table_name, constraint_name, column_name, referenced_table_name, referenced_column_name"
                    + " from information_schema.key_column_usage where table_schema = database()",
            "select table_name, constraint_name, update_rule, delete_rule"
                    + " from information_schema.referential_constraints where constraint_schema = database()",
            "select constraint_name, check_clause from information_schema.check_constraints"
                    + " where constraint_schema = database()");
    private static final Map<Product, List<String>> QUERIES = Map.of(
            Product.POSTGRESQL,
            List.of(
                    "select c.oid, c.relname, c.relkind, d.description from pg_class c left join pg_description d"
                            + " on d.objoid = c.oid and d.objsubid = 0 and d.classoid = 'pg_class'::regclass"
                            + " where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace",
                    "select a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,"
                            + " pg_get_expr(f.adbin, f.adrelid), a.attidentity, a.attgenerated from pg_class c"
                            + " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
                            + " left join pg_attrdef f on f.adrelid = a.attrelid and f.adnum = a.attnum"
                            + " where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace",
                    "select o.conrelid, o.conname, o.contype, o.conkey, o.confrelid, o.confkey, o.confupdtype,"
                            + " o.confdeltype, pg_get_expr(o.conbin, o.conrelid) from pg_constraint o"
                            + " where o.connamespace = current_schema()::regnamespace",
                    "select i.indrelid, x.relname, i.indisunique, i.indkey, i.indoption,"
                            + " pg_get_expr(i.indpred, i.indrelid) from pg_index i join pg_class x on x.oid = i.indexrelid"
                            + " where x.relnamespace = current_schema()::regnamespace"),
            Product.MARIADB,
            OF_INFORMATION_SCHEMA,
            Product.MYSQL,
            OF_INFORMATION_SCHEMA);

    private CatalogQueries() {}

    static boolean areKnown(Product product) {
        return QUERIES.containsKey(product);
    }

    /** Reads all rows, and gives how many there were. */
    static long read(Product product, Connection connection) throws SQLException {
        long read = 0;
        try (Statement statement = connection.createStatement()) {
            for (String sql : QUERIES.getOrDefault(product, List.of())) {
                try (ResultSet rows = statement.executeQuery(sql)) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int i = 1; i <= columns; i++) {
                            read += rows.getString(i) == null ? 0 : 1;
                        }
                    }
                }
            }
        }
        return read;
    }
}
