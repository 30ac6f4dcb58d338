package org.alkahest.engine;

import static org.alkahest.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.alkahest.engine.event.ConnectionListener;
import org.alkahest.engine.event.PoolListener;
import org.alkahest.engine.event.TransactionListener;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.engine.option.TransactionOptions;
import org.alkahest.sql.TextStatement;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.DisconnectedException;
import org.alkahest.testdb.Product;
import org.alkahest.testdb.TestDatabase;
import org.alkahest.testdb.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens when the database goes away under a connection. */
class DisconnectTest {
    private static final class Events implements ConnectionListener, PoolListener, TransactionListener {
        private final List<String> heard = new ArrayList<>();

        @Override
        public void connectionInvalidated(long connection, Throwable cause) {
            heard.add("invalidated");
        }

        @Override
        public void refreshed() {
            heard.add("refreshed");
        }

        @Override
        public void rolledBack(long connection) {
            heard.add("rolled back");
        }
    }

    private final Events events = new Events();

    private static void kill(TestEngine test, Product product, Connection victim) {
        boolean postgresql = product == Product.POSTGRESQL;
        Long id = victim.execute(text(postgresql ? "select pg_backend_pid()" : "select connection_id()")
                        .yields(TextStatement.column("id", Types.BIGINT)))
                .one();
        try (Connection killer =
                test.engine.connect(TransactionOptions.defaults().withAutoCommit(true))) {
            String kill = postgresql ? "select pg_terminate_backend(" + id + ")" : "kill connection " + id;
            killer.execute(text(kill));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Product.class,
            names = {"POSTGRESQL", "MARIADB"})
    void aConnectionThatIsKilledInATransactionIsInvalidatedAndThePoolRefreshed(Product product) throws SQLException {
        try (TestEngine test = TestEngine.of(product, options -> options.withListener(events))) {
            test.insertUsers(1);
            events.heard.clear();
            assertThatThrownBy(() -> test.engine.transaction(connection -> {
                        connection.execute(test.users.named("lost"));
                        kill(test, product, connection);
                        connection.execute(test.users.named("never"));
                    }))
                    .isInstanceOf(DisconnectedException.class)
                    .hasMessageContaining("ALK-4006")
                    .hasMessageContaining("insert into app_user")
                    .hasCauseInstanceOf(SQLException.class);
            assertThat(events.heard).containsExactly("invalidated", "refreshed", "rolled back");
            for (int i = 0; i < 5; i++) {
                assertThat(test.committedNames()).containsExactly("u1");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Product.class,
            names = {"POSTGRESQL", "MARIADB"})
    void whileTheDatabaseIsGoneTheConnectionSaysSoAndCanBeClosed(Product product) throws SQLException {
        try (TestEngine test = TestEngine.of(product);
                Connection connection = test.engine.connect()) {
            connection.execute(test.users.named("lost"));
            kill(test, product, connection);
            assertThatThrownBy(connection::commit).isInstanceOf(DisconnectedException.class);
            assertThatThrownBy(() -> connection.execute(test.names()))
                    .isInstanceOf(DisconnectedException.class)
                    .hasMessageContaining("The connection has lost its database.");
            assertThatThrownBy(connection::begin).isInstanceOf(DisconnectedException.class);
            assertThatThrownBy(connection::commit).isInstanceOf(DisconnectedException.class);
            connection.rollback();
        }
    }

    @Test
    void aDatabaseThatGoesWhileRowsAreStreamedIsReported() throws SQLException {
        try (TestEngine test = TestEngine.of(Product.POSTGRESQL);
                Connection connection = test.engine.connect()) {
            test.insertUsers(100);
            Iterator<String> names = connection
                    .execute(test.names(), ExecutionOptions.none().withFetchSize(10))
                    .iterator();
            names.next();
            kill(test, Product.POSTGRESQL, connection);
            assertThatThrownBy(() -> names.forEachRemaining(name -> {})).isInstanceOf(DisconnectedException.class);
        }
    }

    @Test
    void aConnectionOfADataSourceThatBreaksIsNotUsedAgain() throws SQLException {
        try (TestDatabase database = TestDatabases.h2().freshDatabase()) {
            var watched = new WatchedDataSource(database.dataSource());
            try (Engine engine = Engine.of(watched.dataSource())) {
                assertThatThrownBy(() -> engine.transaction(connection -> {
                            watched.failOn("Connection.prepareStatement", new SQLException("link failure", "08S01"));
                            connection.execute(text("select 1"));
                        }))
                        .isInstanceOf(DisconnectedException.class);
                assertThat(watched.calls("Connection.abort")).isEqualTo(1);
                assertThat(watched.calls("Connection.rollback"))
                        .as("rollbacks, of which the engine's first look at the database is one")
                        .isEqualTo(1);
                assertThat(watched.open()).isEmpty();
                engine.transaction(connection -> connection.execute(text("select 1")));
            }
        }
    }
}
