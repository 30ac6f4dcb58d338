package org.alkahest.benchmarks.reflect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.alkahest.engine.Engine;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.testdb.Product;
import org.alkahest.testdb.TestDatabase;
import org.alkahest.testdb.TestDatabases;

/**
 * A fresh database with many tables of ten columns, each with a key, a unique key, an index, a check, and a foreign key to the table
 * before it.
 */
final class SchemaDatabase implements AutoCloseable {
    private final TestDatabase database;
    private final Engine engine;

    private SchemaDatabase(TestDatabase database, int tables) throws SQLException {
        this.database = database;
        this.engine = Engine.of(database.dataSource(), EngineOptions.defaults());
        fill(tables);
    }

    static SchemaDatabase create(Product product, int tables) throws SQLException {
        return new SchemaDatabase(TestDatabases.find(product).freshDatabase(), tables);
    }

    private void fill(int tables) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < tables; i++) {
                statement.execute(table(i));
                statement.execute("create index ix_" + i + " on t_" + i + " (c4, c5)");
                statement.execute("create unique index ux_" + i + " on t_" + i + " (c6)");
            }
            if (database.product() == Product.POSTGRESQL) {
                statement.execute("analyze");
            }
        }
    }

    private static String table(int number) {
        int before = Math.max(0, number - 1);
        return "create table t_" + number + " (id bigint not null, c1 varchar(30) default 'none' not null, c2 integer,"
                + " c3 decimal(10, 2) not null, c4 date, c5 integer, c6 varchar(60), c7 smallint, c8 bigint,"
                + " c9 timestamp null, constraint pk_" + number + " primary key (id), constraint uq_" + number
                + " unique (c1), constraint ck_" + number + " check (c2 > 0), constraint fk_" + number
                + " foreign key (c8) references t_" + before + " (id))";
    }

    Engine engine() {
        return engine;
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    Product product() {
        return database.product();
    }

    @Override
    public void close() throws SQLException {
        engine.close();
        database.close();
    }
}
