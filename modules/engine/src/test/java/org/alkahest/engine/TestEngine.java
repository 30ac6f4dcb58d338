package org.alkahest.engine;

import static org.alkahest.sql.Sql.insert;

import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.engine.option.PoolOptions;
import org.alkahest.sql.Insert;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Select;
import org.alkahest.sql.Sql;
import org.alkahest.testdb.Product;
import org.alkahest.testdb.TestDatabase;
import org.alkahest.testdb.TestDatabases;

/** An engine over a fresh database with an empty table of {@link Users}. */
final class TestEngine implements AutoCloseable {
    final TestDatabase database;
    final Engine engine;
    final MetaData metaData = new MetaData();
    final Users users = new Users(metaData);

    private TestEngine(TestDatabase database, UnaryOperator<EngineOptions> options) {
        this.database = database;
        this.engine = Engine.create(
                database.jdbcUrl(),
                database.user(),
                database.password(),
                options.apply(EngineOptions.defaults()
                        .withPool(PoolOptions.defaults().withMaximumSize(4).withMinimumIdle(0))));
        engine.createAll(metaData);
    }

    static TestEngine of(Product product) throws SQLException {
        return of(product, options -> options);
    }

    static TestEngine of(Product product, UnaryOperator<EngineOptions> options) throws SQLException {
        return new TestEngine(TestDatabases.find(product).freshDatabase(), options);
    }

    static TestEngine h2() throws SQLException {
        return of(Product.H2);
    }

    /** Inserts users called u1, u2 and so on, of that age. */
    void insertUsers(int count) {
        engine.transaction(connection -> connection.execute(insert(users)
                .values(
                        IntStream.rangeClosed(1, count).boxed().toList(),
                        Insert.from(users.name, number -> "u" + number),
                        Insert.from(users.age, number -> number))));
    }

    Select<String> names() {
        return Sql.select(users.name).orderBy(users.id.asc());
    }

    /** What another connection sees. */
    List<String> committedNames() {
        return engine.inTransaction(connection -> connection.execute(names()).all());
    }

    @Override
    public void close() throws SQLException {
        engine.close();
        database.close();
    }
}
