package org.alkahest.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.engine.event.StatementExecution;
import org.alkahest.engine.event.StatementListener;
import org.alkahest.engine.inspect.CatalogAccess;
import org.alkahest.engine.inspect.Inspector;
import org.alkahest.engine.inspect.ReflectOptions;
import org.alkahest.engine.inspect.ReflectionReport;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Sql;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.tree.TableName;
import org.alkahest.testdb.Product;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An inspector reads what is in a database, remembers it, and makes tables of it. */
class InspectorTest {
    private static final TableName CREW = TableName.of("crew");

    private TestEngine test;
    private Connection connection;
    private Counting access;

    /** Counts how often the database was asked. */
    private static final class Counting implements CatalogAccess {
        private final Connection connection;
        private int questions;

        Counting(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Dialect dialect() {
            return connection.dialect();
        }

        @Override
        public <R extends @Nullable Object> R ask(Function<? super Catalog, ? extends R> asked) {
            questions++;
            return asked.apply(connection.catalog());
        }
    }

    @BeforeEach
    void createTables() throws SQLException {
        test = TestEngine.of(Product.H2);
        connection = test.engine.connect();
        access = new Counting(connection);
        for (String sql : List.of(
                "create schema harbour",
                "create table harbour.port (id bigint primary key, legacy_code varchar(3), \"Name\" varchar(30) not null)",
                "create table ship (id bigint primary key, name varchar(30), port_id bigint,"
                        + " constraint fk_port foreign key (port_id) references harbour.port (id))",
                "create table crew (ship_id bigint, place integer, who varchar(40), primary key (ship_id, place),"
                        + " constraint fk_ship foreign key (ship_id) references ship (id) on delete cascade)",
                "create index ix_who on crew (who)",
                "create view named as select name from ship where name is not null",
                "create view longer as select name from named where char_length(name) > 3")) {
            connection.execute(Sql.text(sql));
        }
        connection.commit();
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        connection.close();
        test.close();
    }

    @Test
    void whatWasReadOnceIsNotAskedForAgainUntilItIsRefreshed() {
        Inspector inspector = Inspector.of(access);
        List<ReflectedColumn> first = inspector.columns(CREW);
        assertThat(inspector.columns(CREW)).isEqualTo(first);
        assertThat(inspector.columns(ReflectionRequest.tables().named("crew").facets(Facet.COLUMNS)))
                .isEqualTo(Map.of(CREW, first));
        assertThat(access.questions).isEqualTo(1);

        connection.execute(Sql.text("alter table crew add column rank integer"));
        assertThat(inspector.columns(CREW)).isEqualTo(first);
        inspector.refresh();
        assertThat(inspector.columns(CREW)).hasSize(first.size() + 1);
        assertThat(access.questions).isEqualTo(2);
    }

    @Test
    void aSingleTableIsKnownFromReadingAllOfThem() {
        Inspector inspector = Inspector.of(access);
        inspector.tables(ReflectionRequest.tables());
        assertThat(inspector.primaryKey(CREW).map(PrimaryKey::columns)).contains(List.of("ship_id", "place"));
        assertThat(inspector.foreignKeys(CREW)).extracting(ForeignKey::target).containsExactly(TableName.of("ship"));
        assertThat(access.questions).isEqualTo(1);
    }

    @Test
    void aFacetThatWasNotReadIsAskedFor() {
        Inspector inspector = Inspector.of(access);
        inspector.columns(CREW);
        assertThat(inspector.indexes(CREW)).hasSize(1);
        assertThat(access.questions).isEqualTo(2);
    }

    @Test
    void aTableThatIsNotThereIsAnErrorThatNamesWhatIsLikeIt() {
        Inspector inspector = test.engine.inspector();
        assertThatThrownBy(() -> inspector.columns(TableName.of("Crew")))
                .isInstanceOfSatisfying(AlkahestException.class, error -> {
                    assertThat(error.code()).isEqualTo(ErrorCode.NO_SUCH_TABLE);
                    assertThat(error).hasMessageContaining("[crew]");
                });
        assertThat(inspector.columns(ReflectionRequest.tables().named("Crew"))).isEmpty();
        assertThat(inspector.hasTable("Crew")).isFalse();
        assertThat(inspector.hasTable(new TableName("harbour", "port"))).isTrue();
    }

    @Test
    void tablesAreReadIntoAMetadataWithWhatTheyReferTo() {
        var metaData = new MetaData();
        ReflectionReport report = test.engine
                .inspector()
                .reflectInto(metaData, ReflectOptions.all().only("crew"));
        assertThat(report.added()).containsExactly(CREW, TableName.of("ship"), new TableName("harbour", "port"));
        assertThat(report.missing()).isEmpty();

        var alone = new MetaData();
        ReflectionReport without = test.engine
                .inspector()
                .reflectInto(alone, ReflectOptions.all().only("crew").withoutReferred());
        assertThat(without.added()).containsExactly(CREW);
    }

    @Test
    void aTableThatWasDeclaredByHandIsKept() {
        var metaData = new MetaData();
        var ship = new DynamicTable(metaData, "ship");
        ship.column("id", Types.BIGINT).primaryKey();
        ReflectionReport report = test.engine.inspector().reflectInto(metaData);
        assertThat(report.kept()).containsExactly(TableName.of("ship"));
        assertThat(report.added()).contains(CREW);
        assertThat(metaData.table("ship")).containsSame(ship);
    }

    @Test
    void aListenerRenamesRetypesAndLeavesOutColumns() {
        var metaData = new MetaData();
        ReflectOptions options = ReflectOptions.all()
                .only("ship")
                .column("ship", "name", Types.varchar(30).named("varchar(30)"))
                .listener((table, column) -> column.name().startsWith("legacy_")
                        ? Optional.empty()
                        : Optional.of(column.name().equals("id") ? column.withName("key") : column));
        test.engine.inspector().reflectInto(metaData, options);

        var ship = metaData.table("ship").orElseThrow().definition();
        assertThat(ship.column("name").orElseThrow().type().describe()).isEqualTo("varchar(30)");
        assertThat(ship.primaryKey())
                .isNotNull()
                .extracting(PrimaryKey::columns)
                .isEqualTo(List.of("key"));
        assertThat(ship.foreignKeys()).extracting(ForeignKey::targetColumns).containsExactly(List.of("key"));
        var port =
                metaData.table(new TableName("harbour", "port")).orElseThrow().definition();
        assertThat(port.columns()).extracting("name").containsExactly("key", "Name");
    }

    @Test
    void viewsAreCreatedAfterTheViewsThatTheyRead() {
        var metaData = new MetaData();
        ReflectionReport report = test.engine
                .inspector()
                .reflectInto(metaData, ReflectOptions.all().withViews());
        List<String> added = report.added().stream().map(TableName::name).toList();
        assertThat(added).endsWith("named", "longer");
        assertThat(metaData.views()).extracting(view -> view.name().name()).containsExactly("named", "longer");
    }

    @Test
    void aTableThatIsMissingFromWhatIsAskedForAddsNothing() {
        var metaData = new MetaData();
        Inspector inspector = test.engine.inspector();
        assertThatThrownBy(() ->
                        inspector.reflectInto(metaData, ReflectOptions.all().only("crew", "nobody")))
                .isInstanceOfSatisfying(
                        AlkahestException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.NO_SUCH_TABLE));
        assertThat(metaData.tables()).isEmpty();
    }

    @Test
    void theInspectorOfAConnectionSeesItsTemporaryTables() {
        connection.execute(Sql.text("create local temporary table scratch (id integer)"));
        Inspector own = connection.inspector();
        assertThat(own.temporaryTableNames()).containsExactly("scratch");
        assertThat(own.tableNames()).doesNotContain("scratch");
        assertThat(test.engine.inspector().temporaryTableNames()).isEmpty();
        ReflectedTable scratch = own.table(TableName.of("scratch"));
        assertThat(scratch.temporary()).isTrue();
        assertThat(scratch.columns()).hasSize(1);
    }

    @Test
    void readingTableAfterTableGivesTheSameAnswers() {
        ReflectionRequest request = ReflectionRequest.tables();
        Inspector inspector = connection.inspector();
        for (Facet facet : Set.of(Facet.COLUMNS, Facet.PRIMARY_KEY, Facet.FOREIGN_KEYS, Facet.INDEXES, Facet.CHECKS)) {
            assertThat(inspector.tableAtATime().tables(request.facets(facet)).tables())
                    .as(facet.name())
                    .isEqualTo(inspector.tables(request.facets(facet)).tables());
        }
    }

    @Test
    void namesAreListedByKindAndSchema() {
        Inspector inspector = connection.inspector();
        List<String> names = new ArrayList<>(inspector.tableNames());
        names.retainAll(List.of("ship", "crew", "named", "longer", "port"));
        assertThat(names).containsExactly("crew", "ship");
        assertThat(inspector.viewNames(null)).containsExactly("longer", "named");
        assertThat(inspector.tableNames("harbour")).containsExactly("port");
        assertThat(inspector.hasSchema("harbour")).isTrue();
        assertThat(inspector.schemas()).contains("harbour", "public");
        assertThat(inspector.ownSchema()).contains("public");
        assertThat(inspector.hasIndex(CREW, "ix_who")).isTrue();
        assertThat(inspector.hasIndex(CREW, "ix_none")).isFalse();
    }

    @Test
    void whoListensHearsWhatIsAskedOfTheCatalog() throws SQLException {
        List<StatementExecution> heard = new ArrayList<>();
        List<Long> rows = new ArrayList<>();
        List<ErrorCode> refused = new ArrayList<>();
        StatementListener listener = new StatementListener() {
            @Override
            public void beforeStatement(StatementExecution execution) {
                heard.add(execution);
            }

            @Override
            public void statementFailed(StatementExecution execution, AlkahestException error) {
                refused.add(error.code());
            }

            @Override
            public void statementFinished(StatementExecution execution, long read) {
                rows.add(read);
            }
        };
        try (TestEngine watched = TestEngine.of(Product.H2, options -> options.withListener(listener))) {
            heard.clear();
            rows.clear();
            watched.engine.inspector().tables(ReflectionRequest.tables());
            int queries = heard.size();
            assertThat(queries)
                    .isPositive()
                    .isLessThanOrEqualTo(watched.engine
                            .dialect()
                            .bulkReflection()
                            .orElseThrow()
                            .queries());
            assertThat(heard).allSatisfy(execution -> {
                assertThat(execution.kind()).isEqualTo(StatementExecution.Kind.CATALOG);
                assertThat(execution.sql()).startsWith("select ");
                assertThat(execution.cached()).isFalse();
            });
            assertThat(rows).hasSize(queries);

            watched.engine.inTransaction(one -> {
                assertThatThrownBy(() -> one.catalog().query("select nothing from nowhere", row -> 1))
                        .isInstanceOf(AlkahestException.class);
                one.catalog().list(driver -> driver.getSchemas(), row -> 1);
                return one.execute(Sql.text("create table heard (id integer)"));
            });
            assertThat(refused).containsExactly(ErrorCode.NO_SUCH_OBJECT);
            assertThat(heard.get(queries + 1).sql()).isEqualTo("/* a list of the driver */");
            assertThat(heard.get(queries + 2).kind()).isEqualTo(StatementExecution.Kind.APPLICATION);
        }
    }
}
