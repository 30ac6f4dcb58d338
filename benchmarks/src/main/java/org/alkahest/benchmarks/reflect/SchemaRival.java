package org.alkahest.benchmarks.reflect;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.engine.inspect.Inspector;
import org.alkahest.testdb.Product;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Ways to read a schema. Each gives how many columns, columns of keys and of indexes it has read. */
enum SchemaRival {
    /** The inspector, with everything there is. */
    OURS_BULK {
        @Override
        long read(SchemaDatabase database, Connection connection) {
            return count(database.engine().inspector());
        }
    },
    /** The inspector as with a dialect that reads one table after another. */
    OURS_TABLE_AT_A_TIME {
        @Override
        long read(SchemaDatabase database, Connection connection) {
            return count(database.engine().inspector().tableAtATime());
        }
    },
    /** The rows of hand-written catalog queries, with less in them and nothing made of them. */
    RAW_QUERIES {
        @Override
        boolean appliesTo(Product product) {
            return CatalogQueries.areKnown(product);
        }

        @Override
        long read(SchemaDatabase database, Connection connection) throws SQLException {
            return CatalogQueries.read(database.product(), connection);
        }
    },
    /** What a driver says: columns, keys, foreign keys and indexes, table after table. */
    DATABASE_META_DATA {
        @Override
        long read(SchemaDatabase database, Connection connection) throws SQLException {
            DatabaseMetaData driver = connection.getMetaData();
            String catalog = connection.getCatalog();
            String schema = connection.getSchema();
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = driver.getTables(catalog, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (rows.next()) {
                    tables.add(rows.getString("TABLE_NAME"));
                }
            }
            long read = 0;
            for (String table : tables) {
                read += rows(driver.getColumns(catalog, schema, table, "%"), "COLUMN_NAME");
                read += rows(driver.getPrimaryKeys(catalog, schema, table), "COLUMN_NAME");
                read += rows(driver.getImportedKeys(catalog, schema, table), "FKCOLUMN_NAME");
                read += rows(driver.getIndexInfo(catalog, schema, table, false, true), "COLUMN_NAME");
            }
            return read;
        }
    },
    /** jOOQ's view of what a driver says: columns and primary keys alone, since each foreign key would look through all tables. */
    JOOQ_META {
        @Override
        long read(SchemaDatabase database, Connection connection) throws SQLException {
            long read = 0;
            String own = database.product() == Product.MARIADB || database.product() == Product.MYSQL
                    ? connection.getCatalog()
                    : connection.getSchema();
            for (Table<?> table : DSL.using(connection)
                    .meta()
                    .filterSchemas(schema -> own == null || schema.getName().equals(own))
                    .getTables()) {
                read += table.fields().length;
                read += table.getPrimaryKey() == null
                        ? 0
                        : table.getPrimaryKey().getFields().size();
            }
            return read;
        }
    };

    boolean appliesTo(Product product) {
        return true;
    }

    abstract long read(SchemaDatabase database, Connection connection) throws SQLException;

    private static long rows(ResultSet rows, String column) throws SQLException {
        long read = 0;
        try (rows) {
            while (rows.next()) {
                read += rows.getString(column) == null ? 0 : 1;
            }
        }
        return read;
    }

    private static long count(Inspector inspector) {
        return inspector.tables(ReflectionRequest.tables()).tables().values().stream()
                .mapToLong(table -> table.columns().size()
                        + table.foreignKeys().size()
                        + table.indexes().size()
                        + table.uniqueKeys().size()
                        + table.checks().size()
                        + (table.primaryKey() == null ? 0 : 1))
                .sum();
    }
}
