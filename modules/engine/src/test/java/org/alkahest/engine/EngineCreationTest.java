package org.alkahest.engine;

import static org.alkahest.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.DialectProvider;
import org.alkahest.dialect.h2.H2DialectProvider;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.sql.TextStatement;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.ConfigurationException;
import org.alkahest.sql.error.ConnectionException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.testdb.Product;
import org.alkahest.testdb.TestDatabase;
import org.alkahest.testdb.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a URL or a data source to an engine that speaks the right dialect, or to an error that helps. */
class EngineCreationTest {

    @ParameterizedTest
    @EnumSource(
            value = Product.class,
            names = {"H2", "SQLITE", "POSTGRESQL", "MARIADB"})
    void theDialectIsFoundByTheUrlAndMadeForTheVersionAtHand(Product product) throws SQLException {
        try (TestEngine test = TestEngine.of(product);
                var jdbc = test.database.connect()) {
            assertThat(test.engine.dialect().id()).isEqualTo(product.id());
            assertThat(test.engine.dialect().version())
                    .isEqualTo(DatabaseVersion.of(
                            jdbc.getMetaData().getDatabaseProductName(),
                            jdbc.getMetaData().getDatabaseMajorVersion(),
                            jdbc.getMetaData().getDatabaseMinorVersion()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Product.class,
            names = {"H2", "SQLITE", "POSTGRESQL", "MARIADB"})
    void theDialectOfADataSourceIsFoundByWhatTheDatabaseCallsItself(Product product) throws SQLException {
        try (TestDatabase database = TestDatabases.find(product).freshDatabase();
                Engine engine = Engine.of(database.dataSource())) {
            assertThat(engine.dialect().id()).isEqualTo(product.id());
        }
    }

    @Test
    void anUnknownKindOfUrlIsReportedWithTheDialectsThatAreThere() {
        assertThatThrownBy(() -> Engine.create("jdbc:nosuch://somewhere/x?password=hush"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("ALK-3001")
                .hasMessageContaining("jdbc:nosuch:")
                .hasMessageContaining("h2")
                .hasMessageNotContaining("hush");
    }

    @Test
    void aMissingDriverIsReportedWithTheArtifactToAdd() {
        var options = EngineOptions.defaults().withDialect(new OracleLike());
        assertThatThrownBy(() -> Engine.create("jdbc:oracle:thin:scott/tiger@db", options))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("ALK-3004")
                .hasMessageContaining("com.oracle.database.jdbc:ojdbc11")
                .hasMessageNotContaining("tiger");
        assertThatThrownBy(() -> Engine.create("postgresql://localhost/x", options))
                .hasMessageContaining("A JDBC URL starts with \"jdbc:\"");
    }

    private static final class OracleLike implements DialectProvider {
        private final DialectProvider h2 = new H2DialectProvider();

        @Override
        public String id() {
            return "oracle-like";
        }

        @Override
        public boolean acceptsUrl(String jdbcUrl) {
            return false;
        }

        @Override
        public boolean acceptsProduct(String productName) {
            return false;
        }

        @Override
        public DatabaseVersion assumedVersion() {
            return h2.assumedVersion();
        }

        @Override
        public Dialect dialect(DatabaseVersion version) {
            return h2.dialect(version);
        }
    }

    @Test
    void aDialectCanBeNamed() throws SQLException {
        try (TestDatabase database = TestDatabases.h2().freshDatabase();
                Engine engine = Engine.create(
                        database.jdbcUrl(),
                        database.user(),
                        database.password(),
                        EngineOptions.defaults().withDialect(new OracleLike()))) {
            assertThat(engine.dialect().id()).isEqualTo("h2");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Product.class,
            names = {"H2", "MARIADB"})
    void aWrongPasswordIsReportedAtOnceAndNotRepeated(Product product) throws SQLException {
        try (TestEngine test = TestEngine.of(product)) {
            ConnectionException error = catchThrowableOfType(
                    ConnectionException.class, () -> Engine.create(test.database.jdbcUrl(), "nobody", "hush"));
            assertThat(error.code()).isEqualTo(ErrorCode.AUTHENTICATION_FAILED);
            assertThat(error).hasCauseInstanceOf(SQLException.class).hasMessageContaining(product.id());
            assertThat(error.getMessage()).doesNotContain("hush");
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsReportedAtOnce() {
        assertThatThrownBy(() -> Engine.create("jdbc:postgresql://localhost:1/shop?password=hush"))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("ALK-4001")
                .hasMessageContaining("localhost:1/shop")
                .hasMessageNotContaining("hush");
    }

    @Test
    void aDataSourceThatGivesNoConnectionIsReported() throws SQLException {
        try (TestDatabase database = TestDatabases.h2().freshDatabase()) {
            var watched = new WatchedDataSource(database.dataSource());
            watched.failOn("DataSource.getConnection", new SQLException("no route", "08001"));
            assertThatThrownBy(() -> Engine.of(watched.dataSource())).hasMessageContaining("ALK-4001");
        }
    }

    @Test
    void driverPropertiesReachTheDriver() throws SQLException {
        var name = text("select current_setting('application_name')").yields(TextStatement.column("name", Types.TEXT));
        try (TestEngine test = TestEngine.of(
                        Product.POSTGRESQL, options -> options.withDriverProperty("ApplicationName", "engine test"));
                Connection connection = test.engine.connect()) {
            assertThat(connection.execute(name).one()).isEqualTo("engine test");
        }
    }

    @Test
    void theDriverGetsThePropertiesOfTheDialectUnlessTheUrlOrTheApplicationHasOthers() throws SQLException {
        try (TestDatabase database = TestDatabases.mariadb().freshDatabase()) {
            String url = database.jdbcUrl();
            EngineOptions plain = EngineOptions.defaults();
            assertThat(preparedByTheServer(database, url, plain)).isPositive();
            assertThat(preparedByTheServer(database, url + "?useServerPrepStmts=false", plain))
                    .isZero();
            assertThat(preparedByTheServer(database, url, plain.withDriverProperty("useServerPrepStmts", "false")))
                    .isZero();
        }
    }

    private static long preparedByTheServer(TestDatabase database, String url, EngineOptions options) {
        var count = text("select variable_value from information_schema.session_status"
                        + " where variable_name = 'Com_stmt_execute'")
                .yields(TextStatement.column("variable_value", Types.TEXT));
        try (Engine engine = Engine.create(url, database.user(), database.password(), options);
                Connection connection = engine.connect()) {
            return Long.parseLong(connection.execute(count).one());
        }
    }

    @Test
    void anEngineTellsWhatItIsFor() throws SQLException {
        try (TestEngine test = TestEngine.h2()) {
            assertThat(test.engine.toString())
                    .startsWith("engine for jdbc:h2:mem:")
                    .contains("(h2 2.");
        }
    }

    @Test
    void aClosedEngineSaysSo() throws SQLException {
        try (TestEngine test = TestEngine.h2()) {
            Engine view = test.engine.with(ExecutionOptions.none());
            test.engine.close();
            test.engine.close();
            assertThat(view.isClosed()).isTrue();
            assertThatThrownBy(view::connect)
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageContaining("ALK-4007");
        }
    }

    @Test
    void noMessageOfADatabaseThatCannotBeReachedHasThePasswordOfItsUrl() {
        assertThatThrownBy(() -> Engine.create("jdbc:mariadb://ada:hush-hush@127.0.0.1:1/nothing?connectTimeout=500"))
                .isInstanceOfSatisfying(AlkahestException.class, error -> {
                    assertThat(error.code()).isEqualTo(ErrorCode.CONNECT_FAILED);
                    assertThat(error)
                            .hasMessageContaining("127.0.0.1")
                            .message()
                            .doesNotContain("hush-hush");
                });
    }
}
