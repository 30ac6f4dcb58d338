package org.alkahest.dialect.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ObjectScope;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedDefinition;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectedTables;
import org.alkahest.dialect.reflect.Reflection;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.SchemaStatement.AddForeignKey;
import org.alkahest.sql.schema.SchemaStatement.CreateIndex;
import org.alkahest.sql.schema.SchemaStatement.CreateTable;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.tree.TableName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many tables are read as each one is, in a fixed number of queries, and what is created from them is read as the same. */
public abstract class BulkReflectionContract {
    private static final List<String> ODD = List.of(
            "Mixed Case",
            "a \"b\"",
            "größe",
            "it's",
            "per%cent",
            "select",
            "t_1",
            "tx1",
            "T_1",
            "x-y",
            "back\\slash",
            "`");

    private DialectUnderTest database;

    /** A fresh database. */
    protected abstract DialectUnderTest open() throws SQLException;

    /** Statements that create tables with everything that declarations can say again, and that the database keeps. */
    protected abstract List<String> everything();

    @BeforeEach
    void create() throws SQLException {
        database = open();
    }

    @AfterEach
    void close() throws SQLException {
        DialectUnderTest.closeIfOpen(database);
    }

    /** Executes statements on the database of the test. */
    protected final void execute(String... statements) throws SQLException {
        for (String sql : statements) {
            database.executeText(sql);
        }
    }

    protected final DialectUnderTest database() {
        return database;
    }

    protected final JdbcCatalog catalog() {
        return new JdbcCatalog(database.connection());
    }

    protected final Reflection reflection() {
        return database.dialect().reflection();
    }

    protected final BulkReflection bulk() {
        return database.dialect().bulkReflection().orElseThrow();
    }

    /** What is read of one table or view. */
    protected final ReflectedTable table(String name) {
        return reflection().table(catalog(), TableName.of(name), Facet.ALL).orElseThrow();
    }

    /** Everything that is there, whatever it is. */
    protected static ReflectionRequest all() {
        return ReflectionRequest.tables().kinds(EnumSet.allOf(ObjectKind.class)).scope(ObjectScope.ANY);
    }

    private String written(String name) {
        return database.dialect().identifiers().write(name);
    }

    @Test
    void whatIsCreatedFromWhatWasReadIsReadAsTheSame() throws SQLException {
        execute(everything().toArray(String[]::new));
        Map<TableName, ReflectedTable> first =
                bulk().tables(catalog(), ReflectionRequest.tables()).tables();
        assertThat(first).isNotEmpty();
        try (DialectUnderTest other = open()) {
            for (ReflectedTable table : first.values()) {
                TableDefinition definition = ReflectedDefinition.of(table);
                other.execute(new CreateTable(definition.withForeignKeys(List.of()), false));
                for (Index index : definition.indexes()) {
                    other.execute(new CreateIndex(table.name(), index, false));
                }
            }
            for (ReflectedTable table : first.values()) {
                for (ForeignKey key : table.foreignKeys()) {
                    other.execute(new AddForeignKey(table.name(), key));
                }
            }
            Map<TableName, ReflectedTable> second = other.dialect()
                    .bulkReflection()
                    .orElseThrow()
                    .tables(new JdbcCatalog(other.connection()), ReflectionRequest.tables())
                    .tables();
            assertThat(second.keySet()).isEqualTo(first.keySet());
            first.forEach((name, table) ->
                    assertThat(second.get(name)).usingRecursiveComparison().isEqualTo(table));
            assertThat(second).isEqualTo(first);
        }
    }

    @Test
    void manyTablesAreReadAsEachOne() throws SQLException {
        execute(everything().toArray(String[]::new));
        execute("create view seen as select 1 as one");
        Map<TableName, ReflectedTable> together =
                bulk().tables(catalog(), all()).tables();
        for (Facet facet : Facet.values()) {
            Map<TableName, ReflectedTable> parts =
                    bulk().tables(catalog(), all().facets(facet)).tables();
            assertThat(parts.keySet()).isEqualTo(together.keySet());
            parts.forEach((name, part) -> {
                assertThat(part).isEqualTo(only(facet, together.get(name)));
                assertThat(reflection().table(catalog(), name, Set.of(facet))).contains(part);
            });
        }
        assertThat(bulk().tables(catalog(), ReflectionRequest.tables().kinds(ObjectKind.VIEW))
                        .tables()
                        .keySet())
                .containsExactly(TableName.of("seen"));
        assertThat(bulk().tables(catalog(), all().scope(ObjectScope.TEMPORARY)).tables())
                .isEmpty();
    }

    private static ReflectedTable only(Facet facet, ReflectedTable table) {
        boolean checks = facet == Facet.CHECKS;
        return new ReflectedTable(
                table.name(),
                table.kind(),
                table.temporary(),
                facet == Facet.COLUMNS ? table.columns() : List.of(),
                facet == Facet.PRIMARY_KEY ? table.primaryKey() : null,
                facet == Facet.FOREIGN_KEYS ? table.foreignKeys() : List.of(),
                facet == Facet.INDEXES ? table.indexes() : List.of(),
                facet == Facet.UNIQUE_KEYS ? table.uniqueKeys() : List.of(),
                checks ? table.checks() : List.of(),
                checks ? table.constraints() : List.of(),
                facet == Facet.COMMENT ? table.comment() : null,
                facet == Facet.OPTIONS ? table.options() : Map.of(),
                facet == Facet.VIEW_DEFINITION ? table.query() : null);
    }

    @Test
    void sixtyTablesTakeAsManyQueriesAsThree() throws SQLException {
        int few = queriesFor(3, 0);
        int many = queriesFor(60, 3);
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(bulk().queries());
    }

    private int queriesFor(int tables, int before) throws SQLException {
        for (int i = before; i < tables; i++) {
            execute("create table q" + i + " (id integer not null primary key, a integer, b integer, constraint qu" + i
                    + " unique (a), constraint qf" + i + " foreign key (b) references q" + i
                    + " (id), constraint qc" + i + " check (a > 1))");
        }
        JdbcCatalog counted = catalog();
        assertThat(bulk().tables(counted, all()).tables()).hasSize(tables);
        return counted.queries();
    }

    @Test
    void oddNamesAreReadAsTheyAre() throws SQLException {
        int count = 0;
        for (String name : ODD) {
            String quoted = written(name);
            execute("create table " + quoted + " (" + quoted + " integer not null, n integer, primary key (" + quoted
                    + "), constraint " + written(name + count) + " check (" + quoted + " > 1), constraint "
                    + written(name + "_u") + " unique (n))");
            execute("create index " + written(name + "_i") + " on " + quoted + " (n, " + quoted + ")");
            count++;
        }
        Map<TableName, ReflectedTable> together =
                bulk().tables(catalog(), all()).tables();
        assertThat(together.keySet())
                .extracting(TableName::name)
                .containsExactlyElementsOf(ODD.stream().sorted().toList());
        for (String name : ODD) {
            ReflectedTable read = table(name);
            assertThat(together.get(TableName.of(name))).isEqualTo(read);
            assertThat(read.columns()).extracting(ReflectedColumn::name).containsExactly(name, "n");
            assertThat(read.checks()).hasSize(1);
            assertThat(read.uniqueKeys())
                    .extracting(key -> String.valueOf(key.name()))
                    .containsExactly(name + "_u");
            assertThat(read.indexes()).extracting(index -> index.name()).containsExactly(name + "_i");
        }
        assertThat(bulk().tables(catalog(), all().named("t_1", "%", "x_y", "tx1"))
                        .tables()
                        .keySet())
                .containsExactly(TableName.of("t_1"), TableName.of("tx1"));
    }

    @Test
    void anEmptySchemaHasNothing() {
        assertThat(bulk().tables(catalog(), all())).isEqualTo(ReflectedTables.of(Map.of()));
        assertThat(reflection().table(catalog(), TableName.of("nothing"), Facet.ALL))
                .isEmpty();
        assertThat(bulk().tables(catalog(), all().in("no such schema")).tables())
                .isEmpty();
        assertThat(reflection().objects(catalog(), null)).isEmpty();
    }

    @Test
    void manyNamesAreReadAsFewAre() throws SQLException {
        execute("create table a (n integer)", "create table b (n integer)", "create table c (n integer)");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            names.add("none" + i);
        }
        names.add("b");
        assertThat(bulk().tables(catalog(), all().named(names)).tables())
                .isEqualTo(bulk().tables(catalog(), all().named("b")).tables())
                .containsOnlyKeys(TableName.of("b"));
    }
}
