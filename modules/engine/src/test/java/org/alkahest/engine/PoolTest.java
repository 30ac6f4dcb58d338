package org.alkahest.engine;

import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alkahest.engine.event.PoolListener;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.engine.option.PoolOptions;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextStatement;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.ConfigurationException;
import org.alkahest.sql.error.ConnectionException;
import org.alkahest.sql.error.IntegrityException;
import org.alkahest.testdb.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How physical connections are kept. */
class PoolTest {
    private static final PoolOptions SMALL = PoolOptions.defaults()
            .withName("small")
            .withMaximumSize(2)
            .withMinimumIdle(0)
            .withAcquireTimeout(Duration.ofMillis(250));

    @Test
    void anExhaustedPoolSaysHowLongItWaitedAndHowManyAreInUse() throws SQLException {
        List<Duration> exhausted = new ArrayList<>();
        var listener = new PoolListener() {
            @Override
            public void exhausted(Duration waited) {
                exhausted.add(waited);
            }
        };
        try (TestEngine test =
                TestEngine.of(Product.H2, options -> options.withPool(SMALL).withListener(listener))) {
            try (Connection first = test.engine.connect();
                    Connection second = test.engine.connect()) {
                assertThat(first.isClosed() || second.isClosed()).isFalse();
                assertThatThrownBy(test.engine::connect)
                        .isInstanceOf(ConnectionException.class)
                        .hasMessageContaining("ALK-4003")
                        .hasMessageContaining("within 250 ms")
                        .hasMessageContaining("\"small\" has at most 2 connections, 2 are in use");
            }
            test.engine.connect().close();
            assertThat(exhausted).singleElement().isEqualTo(exhausted.get(0));
            assertThat(exhausted.get(0)).isGreaterThanOrEqualTo(Duration.ofMillis(240));
        }
    }

    @Test
    void whatAListenerSetsOnNewConnectionsIsThereForAll() throws SQLException {
        List<java.sql.Connection> made = new ArrayList<>();
        var listener = new PoolListener() {
            @Override
            public void connected(java.sql.Connection connection) throws SQLException {
                made.add(connection);
                try (var statement = connection.createStatement()) {
                    statement.execute("set @tenant = 'acme'");
                }
            }
        };
        var tenant = text("select @tenant").yields(TextStatement.column("tenant", Types.TEXT));
        try (TestEngine test = TestEngine.of(Product.H2, options -> options.withListener(listener));
                Connection first = test.engine.connect();
                Connection second = test.engine.connect()) {
            assertThat(first.execute(tenant).one()).isEqualTo("acme");
            assertThat(second.execute(tenant).one()).isEqualTo("acme");
            assertThat(made).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    static final class Child extends TypedTable<Child> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final NumColumn<Long> parentId = bigint("parent_id").references(() -> this.id);

        Child(TableHome home) {
            super(home, "child", Child::new);
        }
    }

    @Test
    void connectionsAreSetUpAsTheDialectAsksWithAPoolAndWithout(@TempDir Path directory) {
        var metaData = new MetaData();
        var child = new Child(metaData);
        for (PoolOptions pool : List.of(PoolOptions.defaults(), PoolOptions.none())) {
            try (Engine engine = Engine.create(
                            "jdbc:sqlite:" + directory.resolve("test.db"),
                            EngineOptions.defaults().withPool(pool));
                    Connection connection = engine.connect()) {
                new SchemaWork(connection, metaData, table -> true).create();
                assertThatThrownBy(() -> connection.execute(
                                insert(child).set(child.id, 1).set(child.parentId, 9)))
                        .as("SQLite looks at foreign keys only where it is asked to")
                        .isInstanceOf(IntegrityException.class);
            }
        }
    }

    @Test
    void withoutAPoolEveryConnectionIsOpenedAndClosed() throws SQLException {
        try (TestEngine test = TestEngine.of(Product.H2, options -> options.withPool(PoolOptions.none()))) {
            var sessions = text("select session_id() as id").yields(TextStatement.column("id", Types.INTEGER));
            int first = test.engine.inTransaction(
                    connection -> connection.execute(sessions).one());
            int second = test.engine.inTransaction(
                    connection -> connection.execute(sessions).one());
            assertThat(second).isNotEqualTo(first);
        }
    }

    @Test
    void aDatabaseThatLivesInOneConnectionGetsJustOne() {
        for (String url : List.of("jdbc:sqlite::memory:", "jdbc:h2:mem:")) {
            var options = EngineOptions.defaults().withPool(SMALL);
            try (Engine engine = Engine.create(url, options)) {
                var metaData = new MetaData();
                var users = new Users(metaData);
                engine.createAll(metaData);
                engine.transaction(connection -> connection.execute(users.named("Ada")));
                try (Connection only = engine.connect()) {
                    assertThat(only.execute(select(users.name)).all()).containsExactly("Ada");
                    assertThatThrownBy(engine::connect)
                            .hasMessageContaining("ALK-4003")
                            .hasMessageContaining("at most 1 connections");
                }
            }
        }
    }

    @Test
    void aDatabaseThatLivesWhileSomebodyIsConnectedOutlivesItsPool() {
        for (String url : List.of(
                "jdbc:h2:mem:" + UUID.randomUUID(), "jdbc:sqlite:file:alkahest-test?mode=memory&cache=shared")) {
            for (PoolOptions pool : List.of(SMALL, PoolOptions.none())) {
                try (Engine engine = Engine.create(url, EngineOptions.defaults().withPool(pool))) {
                    var metaData = new MetaData();
                    var users = new Users(metaData);
                    engine.createAll(metaData);
                    engine.transaction(connection -> connection.execute(users.named("Ada")));
                    engine.refreshPool();
                    assertThat(engine.<List<String>, RuntimeException>inTransaction(connection ->
                                    connection.execute(select(users.name)).all()))
                            .as(url)
                            .containsExactly("Ada");
                }
            }
        }
    }

    @Test
    void wrongOptionsAreRefusedAtOnce() {
        assertThatThrownBy(() -> PoolOptions.defaults().withMaximumSize(0))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("ALK-3005 The option maximumSize cannot be 0.");
        assertThatThrownBy(() -> PoolOptions.defaults().withAcquireTimeout(Duration.ofMillis(1)))
                .hasMessageContaining("at least 250 ms");
        assertThatThrownBy(() -> PoolOptions.defaults().withIdleTimeout(Duration.ofSeconds(-1)))
                .hasMessageContaining("must not be negative");
    }
}
