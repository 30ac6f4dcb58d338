package org.alkahest.testdb;

import static org.alkahest.testdb.Queries.execute;
import static org.alkahest.testdb.Queries.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FreshDatabaseTest {

    @ParameterizedTest
    @EnumSource
    void everyFreshDatabaseIsEmptyAndApartFromTheOthers(Product product) throws SQLException {
        Resolution resolution = TestDatabases.find(product);
        try (TestDatabase one = resolution.freshDatabase();
                TestDatabase other = resolution.freshDatabase()) {
            execute(one, "create table t (x integer)");
            execute(one, "insert into t values (1)");
            execute(other, "create table t (x integer)");

            assertThat(one(one, "select count(*) from t")).isEqualTo("1");
            assertThat(one(other, "select count(*) from t")).isEqualTo("0");
            assertThat(one.name()).isNotEqualTo(other.name());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void closingDropsTheDatabaseAlsoUnderAnOpenTransaction(Product product) throws SQLException {
        TestServer server = TestDatabases.find(product).server();
        TestDatabase fresh = server.freshDatabase();
        execute(fresh, "create table t (x integer)");
        Connection connection = fresh.connect();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into t values (1)");

            fresh.close();
        } finally {
            connection.abort(Runnable::run);
        }

        String schemata = product == Product.POSTGRESQL
                ? "pg_database where datname"
                : "information_schema.schemata where schema_name";
        assertThat(one(server.defaultDatabase(), "select count(*) from " + schemata + " = '" + fresh.name() + "'"))
                .isEqualTo("0");
    }

    @Test
    void theFileOfASqliteDatabaseIsDeleted() throws SQLException {
        TestDatabase database = TestDatabases.sqlite().freshDatabase();
        Path file = Path.of(database.jdbcUrl().substring("jdbc:sqlite:".length()));
        execute(database, "create table t (x integer)");
        assertThat(file).exists();

        database.close();

        assertThat(Files.exists(file.getParent())).isFalse();
    }

    @Test
    void anAccountThatMayNotCreateDatabasesGetsASchema() throws SQLException {
        Resolution resolution = TestDatabases.postgresql();
        assumeThat(resolution.isAvailable()).as(resolution.toString()).isTrue();
        try (TestDatabase home = resolution.freshDatabase()) {
            String role = "role_" + home.name();
            execute(home, "create role " + role + " login password 'secret'");
            execute(home, "grant create on database " + home.name() + " to " + role);
            TestServer limited = DatabaseFinderTest.finder(Map.of(
                            "alkahest.test.postgresql.url",
                            home.jdbcUrl(),
                            "alkahest.test.postgresql.user",
                            role,
                            "alkahest.test.postgresql.password",
                            "secret"))
                    .find(Product.POSTGRESQL)
                    .server();

            try (TestDatabase fresh = limited.freshDatabase()) {
                execute(fresh, "create table t (x integer)");
                assertThat(one(fresh, "select current_schema()")).isEqualTo(fresh.name());
                assertThatThrownBy(() -> execute(limited.defaultDatabase(), "select * from t"))
                        .isInstanceOf(SQLException.class);
            }

            execute(home, "drop owned by " + role);
            execute(home, "drop role " + role);
        }
    }
}
