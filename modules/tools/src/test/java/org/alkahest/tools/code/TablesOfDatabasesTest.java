package org.alkahest.tools.code;

import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.engine.Engine;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Table;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.tree.TableName;
import org.alkahest.testdb.Product;
import org.alkahest.testdb.TestDatabase;
import org.alkahest.testdb.TestDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Classes of a schema with everything, read from each database: they compile, and rows go in and out by them. */
class TablesOfDatabasesTest {
    private static final String PACKAGE = "org.example.shop";
    private static final ReflectionRequest EVERYTHING =
            ReflectionRequest.tables().kinds(EnumSet.allOf(ObjectKind.class));

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void theClassesOfASchemaWithEverythingCompileAndTakeAndGiveRows(Product product) throws Exception {
        try (TestDatabase database = TestDatabases.find(product).freshDatabase();
                Engine engine = Engine.of(database.dataSource())) {
            ShopSchema.create(database);
            Map<TableName, ReflectedTable> read =
                    engine.inspector().tables(EVERYTHING).tables();

            Map<String, String> files =
                    SchemaCode.inPackage(PACKAGE).holder("Shop").tables(read.values());

            try (Compilation compiled = Compilation.of(files, directory)) {
                Table customers = compiled.constant(PACKAGE + ".Shop", "CUSTOMER", Table.class);
                NumColumn<?> id = Compilation.member(customers, "id", NumColumn.class);
                TextColumn name = Compilation.member(customers, "name", TextColumn.class);

                Object key = engine.<Object, RuntimeException>inTransaction(connection -> connection
                        .execute(insert(customers).set(name, "Ada").returning(id))
                        .one());
                try (var connection = engine.connect()) {
                    assertThat(connection
                                    .execute(select(name).where(id.isNotNull()))
                                    .all())
                            .containsExactly("Ada");
                    assertThat(key).isEqualTo(connection.execute(select(id)).one());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheClassesCreateIsWhatWasRead(Product product) throws Exception {
        try (TestDatabase database = TestDatabases.find(product).freshDatabase();
                TestDatabase other = TestDatabases.find(product).freshDatabase()) {
            ShopSchema.create(database);
            Map<TableName, ReflectedTable> read = tables(database);
            create(read, other, "other");
            Map<TableName, ReflectedTable> again = tables(other);
            if (product == Product.MYSQL) {
                // Defaults of others' making are values there; those of Alkahest are expressions, whose texts MySQL
                // rewrites.
                read = again;
                try (TestDatabase third = TestDatabases.find(product).freshDatabase()) {
                    create(read, third, "third");
                    again = tables(third);
                }
            }

            assertThat(again.keySet()).isNotEmpty().isEqualTo(read.keySet());
            for (Map.Entry<TableName, ReflectedTable> table : read.entrySet()) {
                assertThat(Unnamed.primaryKey(again.get(table.getKey())))
                        .as("%s", table.getKey())
                        .usingRecursiveComparison()
                        .isEqualTo(Unnamed.primaryKey(table.getValue()));
            }
        }
    }

    private static Map<TableName, ReflectedTable> tables(TestDatabase database) {
        try (Engine engine = Engine.of(database.dataSource())) {
            return engine.inspector().tables(ReflectionRequest.tables()).tables();
        }
    }

    /** Creates by the classes of what was read. */
    private void create(Map<TableName, ReflectedTable> read, TestDatabase database, String name) throws Exception {
        ShopSchema.createDomains(database);
        Map<String, String> files = SchemaCode.inPackage(PACKAGE).holder("Shop").tables(read.values());
        try (Compilation compiled = Compilation.of(files, Files.createDirectory(directory.resolve(name)));
                Engine engine = Engine.of(database.dataSource())) {
            engine.createAll(compiled.constant(PACKAGE + ".Shop", "SCHEMA", MetaData.class));
        }
    }
}
