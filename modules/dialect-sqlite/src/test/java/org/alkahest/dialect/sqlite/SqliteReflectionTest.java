package org.alkahest.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.LeftOut;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ObjectScope;
import org.alkahest.dialect.reflect.ReflectedCheck;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedDefinition;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedIndexItem;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectedTables;
import org.alkahest.dialect.reflect.Reflection;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.JdbcCatalog;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.Functions;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Sql;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.InspectionException;
import org.alkahest.sql.schema.Deferral;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.Numbering;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.SchemaStatement.CreateIndex;
import org.alkahest.sql.schema.SchemaStatement.CreateTable;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in a database of SQLite. */
class SqliteReflectionTest {
    private static final List<String> ODD = List.of(
            "it's", "a \"b\"", "x%y", "x_y", "xzy", "größe", "Mixed Case", "select", "back\\slash", "[a]", "p(1)", "`");

    private DialectUnderTest database;

    @BeforeEach
    void open() throws SQLException {
        database = SqliteDatabase.open();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private void execute(String... statements) throws SQLException {
        for (String sql : statements) {
            database.executeText(sql);
        }
    }

    private BulkReflection bulk() {
        return database.dialect().bulkReflection().orElseThrow();
    }

    private Reflection reflection() {
        return database.dialect().reflection();
    }

    private JdbcCatalog catalog() {
        return new JdbcCatalog(database.connection());
    }

    private Map<TableName, ReflectedTable> tables(ReflectionRequest request) {
        return bulk().tables(catalog(), request).tables();
    }

    private ReflectedTable table(String name) {
        return reflection().table(catalog(), TableName.of(name), Facet.ALL).orElseThrow();
    }

    private static ReflectionRequest everything() {
        return ReflectionRequest.tables().kinds(EnumSet.allOf(ObjectKind.class)).scope(ObjectScope.ANY);
    }

    // ------------------------------------------------------------------------------------------------ what is read

    @Test
    void columnsSayEverything() throws SQLException {
        execute("""
                create table t (id integer constraint pk primary key autoincrement,
                  name varchar(30) collate nocase not null default 'it''s',
                  price decimal(10, 2) default (1 + 2), word text default "so", plain text default so,
                  made timestamp default current_timestamp, bytes blob default x'00ff', less int default -7,
                  stored int as (less * 2) stored, seen text generated always as (name || ')') virtual, bare)""");
        ReflectedTable read = table("t");
        assertThat(read.columns())
                .extracting(
                        ReflectedColumn::name,
                        ReflectedColumn::typeName,
                        column -> database.dialect()
                                .types()
                                .binding(column.type())
                                .sqlName(),
                        ReflectedColumn::nullable,
                        ReflectedColumn::defaultText,
                        ReflectedColumn::computed,
                        ReflectedColumn::collation)
                .map(Object::toString)
                .containsExactly(
                        "(\"id\", \"integer\", \"bigint\", false, null, null, null)",
                        "(\"name\", \"varchar(30)\", \"varchar(30)\", false, \"'it''s'\", null, \"nocase\")",
                        "(\"price\", \"decimal(10, 2)\", \"decimal(10, 2)\", true, \"1 + 2\", null, null)",
                        "(\"word\", \"text\", \"text\", true, \"'so'\", null, null)",
                        "(\"plain\", \"text\", \"text\", true, \"'so'\", null, null)",
                        "(\"made\", \"timestamp\", \"timestamp\", true, \"current_timestamp\", null, null)",
                        "(\"bytes\", \"blob\", \"blob\", true, \"x'00ff'\", null, null)",
                        "(\"less\", \"int\", \"int\", true, \"-7\", null, null)",
                        "(\"stored\", \"int\", \"int\", true, null, ReflectedComputation[text=less * 2, stored=true], null)",
                        "(\"seen\", \"text\", \"text\", true, null, ReflectedComputation[text=name || ')', stored=false], null)",
                        "(\"bare\", \"\", \"\", true, null, null, null)");
        assertThat(read.columns().get(0).identity()).isEqualTo(new Identity(true, Numbering.DEFAULT));
        assertThat(read.primaryKey()).isEqualTo(new PrimaryKey(ObjectName.of("pk"), List.of("id")));
    }

    @Test
    void onlyAKeyThatItsColumnSaysIsGenerated() throws SQLException {
        execute(
                "create table said (id integer primary key)",
                "create table of_table (id integer not null, primary key (id))",
                "create table descending (id integer primary key desc)",
                "create table other_type (id int primary key)",
                "create table without (id integer primary key) without rowid");
        Map<String, @Nullable Identity> identities = new LinkedHashMap<>();
        tables(ReflectionRequest.tables())
                .forEach((name, table) ->
                        identities.put(name.name(), table.columns().get(0).identity()));
        assertThat(identities).containsEntry("said", Identity.BY_DEFAULT).hasSize(5);
        assertThat(identities.values()).filteredOn(identity -> identity != null).hasSize(1);
        assertThat(table("said").columns().get(0).nullable()).isFalse();
        assertThat(table("of_table").columns().get(0).nullable()).isFalse();
        assertThat(table("other_type").columns().get(0).nullable()).isTrue();
        assertThat(table("without").columns().get(0).nullable()).isFalse();
    }

    @Test
    void aForeignKeyMayNameAColumnTwiceOnEitherSide() throws SQLException {
        execute(
                "create table target (id int, cid int, unique (id, cid))",
                "create table twice (a int, b int, foreign key (a, a) references target (id, cid),"
                        + " foreign key (a, b) references target (id, id))");

        assertThat(table("twice").foreignKeys())
                .extracting(ForeignKey::columns)
                .containsExactlyInAnyOrder(List.of("a", "a"), List.of("a", "b"));
        assertThat(table("twice").foreignKeys())
                .extracting(ForeignKey::targetColumns)
                .containsExactlyInAnyOrder(List.of("id", "cid"), List.of("id", "id"));
    }

    @Test
    void constraintsHaveTheNamesThatTheyWereGiven() throws SQLException {
        execute("create table \"Parent\" (a int, b int, primary key (b, a))", """
                create table t (x int unique, y int constraint low check (y > 0 /* ) */), z int,
                  constraint "two of" unique (y, z), check (x <> y), unique (z, x),
                  constraint fk foreign key (x, y) references parent on delete cascade on update set null
                    deferrable initially deferred,
                  foreign key (z, y) references "PARENT" (A, b) on update restrict)""");
        ReflectedTable read = table("t");
        assertThat(read.uniqueKeys())
                .containsExactly(
                        new UniqueKey(null, List.of("x")),
                        new UniqueKey(null, List.of("z", "x")),
                        new UniqueKey("two of", List.of("y", "z")));
        assertThat(read.checks())
                .containsExactly(new ReflectedCheck(null, "x <> y"), new ReflectedCheck("low", "y > 0"));
        TableName parent = TableName.of("Parent");
        assertThat(read.foreignKeys())
                .containsExactly(
                        new ForeignKey(
                                null,
                                List.of("z", "y"),
                                parent,
                                List.of("a", "b"),
                                ReferentialAction.NO_ACTION,
                                ReferentialAction.RESTRICT),
                        new ForeignKey(
                                        "fk",
                                        List.of("x", "y"),
                                        parent,
                                        List.of("b", "a"),
                                        ReferentialAction.CASCADE,
                                        ReferentialAction.SET_NULL)
                                .withDeferral(Deferral.INITIALLY_DEFERRED));
        assertThat(read.indexes()).isEmpty();
    }

    @Test
    void indexesSayExpressionsAndConditions() throws SQLException {
        execute(
                "create table t (a int, b text, primary key (a, b), unique (b))",
                "create unique index u on t (a)",
                "create index \"i )\" on t (b collate nocase desc, lower(b || ')'), (a + 1) desc) where a > 1 -- always");
        assertThat(table("t").indexes())
                .containsExactly(
                        new ReflectedIndex(
                                "i )",
                                List.of(
                                        new ReflectedIndexItem("b", null, true, null, "collate nocase"),
                                        ReflectedIndexItem.expression("lower(b || ')')"),
                                        ReflectedIndexItem.expression("a + 1").descends()),
                                false,
                                true,
                                List.of(),
                                null,
                                "a > 1"),
                        new ReflectedIndex("u", List.of(ReflectedIndexItem.column("a")), true));
    }

    @Test
    void optionsAreWhatOnlySqliteHas() throws SQLException {
        execute(
                "create table plain (a int)",
                "create table both (a text primary key) strict, without rowid",
                "create virtual table words using fts5(body, tokenize = 'porter')");
        Map<TableName, ReflectedTable> read = tables(ReflectionRequest.tables());
        assertThat(read.keySet()).extracting(TableName::name).containsExactly("both", "plain", "words");
        assertThat(read.get(TableName.of("both")).options())
                .containsExactly(Map.entry("without rowid", ""), Map.entry("strict", ""));
        assertThat(read.get(TableName.of("plain")).options()).isEmpty();
        assertThat(read.get(TableName.of("words")).options())
                .containsExactly(Map.entry("using", "fts5(body, tokenize = 'porter')"));
        assertThat(read.get(TableName.of("words")).columns())
                .extracting(ReflectedColumn::name)
                .containsExactly("body");
    }

    @Test
    void viewsSayTheirQueriesAndColumns() throws SQLException {
        execute(
                "create table t (a int, b varchar(5))",
                "create view v as select b as x, a from t -- all",
                "create view w (one, two) as select 1, 2");
        assertThat(table("v").query()).isEqualTo("select b as x, a from t");
        assertThat(table("v").kind()).isEqualTo(ObjectKind.VIEW);
        assertThat(table("v").columns())
                .extracting(ReflectedColumn::name, ReflectedColumn::typeName)
                .map(Object::toString)
                .containsExactly("(\"x\", \"varchar(5)\")", "(\"a\", \"int\")");
        execute("create view again as " + table("w").query());
        assertThat(table("again").columns()).isEqualTo(table("w").columns());
    }

    // ------------------------------------------------------------------------------------------------ names

    @Test
    void oddNamesAreReadAsTheyAre() throws SQLException {
        for (String name : ODD) {
            String quoted = '"' + name.replace("\"", "\"\"") + '"';
            execute(
                    "create table " + quoted + " (" + quoted + " int not null, other int, constraint " + quoted
                            + " primary key (" + quoted + "), foreign key (other) references " + quoted + ")",
                    "create index " + quoted.replace("\"a ", "\"i a ").replaceFirst("^\"", "\"i ") + " on " + quoted
                            + " (" + quoted + ")");
        }
        Map<TableName, ReflectedTable> all = tables(ReflectionRequest.tables());
        assertThat(all.keySet())
                .containsExactlyElementsOf(
                        ODD.stream().sorted().map(TableName::of).toList());
        all.forEach((name, table) -> {
            assertThat(table.columns().get(0).name()).isEqualTo(name.name());
            assertThat(table.primaryKey()).isEqualTo(new PrimaryKey(ObjectName.of(name.name()), List.of(name.name())));
            assertThat(table.foreignKeys().get(0).target()).isEqualTo(name);
            assertThat(table.foreignKeys().get(0).targetColumns()).containsExactly(name.name());
            assertThat(table.indexes()).hasSize(1);
            assertThat(table(name.name())).isEqualTo(table);
            assertThat(tables(ReflectionRequest.tables().named(name.name()))).isEqualTo(Map.of(name, table));
        });
    }

    @Test
    void attachedDatabasesAreSchemas() throws SQLException {
        execute(
                "attach ':memory:' as \"o x\"",
                "create table \"o x\".p (id integer primary key)",
                "create table \"o x\".t (id integer primary key, p_id int references p)",
                "create table t (id integer primary key, own int)",
                "create index \"o x\".ix on t (p_id)");
        assertThat(reflection().ownSchema(catalog())).isEqualTo("main");
        assertThat(reflection().schemas(catalog())).contains("main", "o x");
        Map<TableName, ReflectedTable> read = tables(ReflectionRequest.tables().in("o x"));
        TableName name = new TableName("o x", "t");
        assertThat(read.keySet()).containsExactly(new TableName("o x", "p"), name);
        assertThat(read.get(name).foreignKeys().get(0).target()).isEqualTo(new TableName("o x", "p"));
        assertThat(read.get(name).indexes()).extracting(ReflectedIndex::name).containsExactly("ix");
        assertThat(table("t").columns()).extracting(ReflectedColumn::name).containsExactly("id", "own");
        assertThat(table("t").indexes()).isEmpty();
        assertThat(tables(everything().in("main")).keySet()).containsExactly(new TableName("main", "t"));
        assertThat(tables(everything().in("nowhere"))).isEmpty();
        assertThat(reflection().objects(catalog(), "nowhere")).isEmpty();
    }

    @Test
    void aTemporaryTableHidesOneOfItsName() throws SQLException {
        execute(
                "create table t (stays int)",
                "create temp table t (goes int)",
                "create temp table only_here (a int)",
                "create temp view seen as select * from only_here");
        assertThat(reflection().objects(catalog(), null))
                .containsExactly(
                        new ReflectedObject(TableName.of("only_here"), ObjectKind.TABLE, true),
                        new ReflectedObject(TableName.of("seen"), ObjectKind.VIEW, true),
                        new ReflectedObject(TableName.of("t"), ObjectKind.TABLE, false),
                        new ReflectedObject(TableName.of("t"), ObjectKind.TABLE, true));
        assertThat(table("t").columns().get(0).name()).isEqualTo("goes");
        assertThat(tables(ReflectionRequest.tables())
                        .get(TableName.of("t"))
                        .columns()
                        .get(0)
                        .name())
                .isEqualTo("stays");
        assertThat(tables(ReflectionRequest.tables().scope(ObjectScope.TEMPORARY))
                        .keySet())
                .containsExactly(TableName.of("only_here"), TableName.of("t"));
        assertThat(tables(everything().in("temp")).keySet())
                .containsExactly(
                        new TableName("temp", "only_here"), new TableName("temp", "seen"), new TableName("temp", "t"));
    }

    @Test
    void whatIsNotThereIsNotFound() throws SQLException {
        assertThat(tables(everything())).isEmpty();
        execute("create table t (a integer primary key autoincrement)", "create table ta (a int)");
        assertThat(tables(ReflectionRequest.tables().named("T", "t_", "t%", "sqlite_sequence")))
                .isEmpty();
        assertThat(tables(ReflectionRequest.tables().named(List.of()))).isEmpty();
        assertThat(tables(ReflectionRequest.tables())).hasSize(2);
        assertThat(reflection().table(catalog(), TableName.of("nothing"), Facet.ALL))
                .isEmpty();
        assertThat(reflection().sequences(catalog(), null)).isEmpty();
    }

    // ------------------------------------------------------------------------------------------------ many

    private void createSchema(int tables) throws SQLException {
        for (int i = 0; i < tables; i++) {
            execute(
                    "create table t" + i
                            + " (id integer primary key, a int unique, b text default 'x' check (b <> ''), p int"
                            + " constraint f references t" + i / 2 + ") strict",
                    "create index ix" + i + " on t" + i + " (lower(b)) where a > 0",
                    "create view v" + i + " as select * from t" + i);
        }
        execute("create temp table gone (a int)", "create temp view gone_view as select * from gone");
    }

    @Test
    void singleTablesAreReadAsAmongOthers() throws SQLException {
        createSchema(4);
        for (ObjectScope scope : ObjectScope.values()) {
            for (Set<ObjectKind> kinds : List.of(EnumSet.allOf(ObjectKind.class), EnumSet.of(ObjectKind.VIEW))) {
                ReflectionRequest request =
                        ReflectionRequest.tables().kinds(kinds).scope(scope);
                List<TableName> meant = reflection().objects(catalog(), null).stream()
                        .filter(request::includes)
                        .map(ReflectedObject::name)
                        .toList();
                for (Facet facet : Facet.values()) {
                    Map<TableName, ReflectedTable> read = tables(request.facets(facet));
                    assertThat(read.keySet()).containsExactlyElementsOf(meant);
                    read.forEach((name, table) -> assertThat(reflection().table(catalog(), name, Set.of(facet)))
                            .contains(table));
                }
            }
        }
    }

    @Test
    void manyTablesCostAsManyQueriesAsFew() throws SQLException {
        createSchema(3);
        JdbcCatalog few = catalog();
        bulk().tables(few, everything());
        execute("create table more (a int)");
        for (int i = 3; i < 60; i++) {
            execute("create table u" + i + " (id integer primary key, a int unique, p int references u" + i + ")");
        }
        JdbcCatalog many = catalog();
        assertThat(bulk().tables(many, everything()).tables()).hasSize(66);
        assertThat(many.queries()).isEqualTo(few.queries());
        JdbcCatalog named = catalog();
        assertThat(bulk().tables(named, ReflectionRequest.tables().in("main").named("t0", "t1", "u3", "u4", "u5"))
                        .tables())
                .hasSize(5);
        assertThat(named.queries()).isEqualTo(bulk().queries());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            names.add("u" + i);
        }
        assertThat(tables(ReflectionRequest.tables().named(names))).hasSize(57);
    }

    @Test
    void whatIsNotAskedForIsNotQueried() throws SQLException {
        createSchema(2);
        JdbcCatalog catalog = catalog();
        ReflectedTable read = bulk().tables(catalog, ReflectionRequest.tables().facets(Facet.CHECKS))
                .tables()
                .get(TableName.of("t1"));
        assertThat(catalog.queries()).isEqualTo(2);
        assertThat(read.checks()).hasSize(1);
        assertThat(read.columns()).isEmpty();
        assertThat(read.options()).isEmpty();
        assertThat(read.primaryKey()).isNull();
    }

    /** A catalog that refuses as that of an engine does. */
    private record Refusing(Catalog catalog) implements Catalog {
        @Override
        public <T> List<T> query(String sql, RowFunction<T> row, @Nullable Object... values) {
            try {
                return catalog.query(sql, row, values);
            } catch (AssertionError refused) {
                throw new InspectionException(
                        ErrorCode.NO_SUCH_TABLE,
                        ErrorText.of(String.valueOf(refused.getCause()), "It is so.", "Mend it."));
            }
        }

        @Override
        public <T> List<T> list(DriverList list, RowFunction<T> row) {
            return catalog.list(list, row);
        }

        @Override
        public <T extends @Nullable Object> T ask(DriverAnswer<T> answer) {
            return catalog.ask(answer);
        }
    }

    @Test
    void aBrokenViewIsReportedAndTheOthersAreRead() throws SQLException {
        createSchema(2);
        Map<TableName, ReflectedTable> before = new LinkedHashMap<>(tables(everything()));
        execute("create view broken as select x from nowhere");
        Catalog catalog = new Refusing(catalog());
        ReflectedTables read = bulk().tables(catalog, everything());
        assertThat(read.tables()).isEqualTo(before);
        TableName broken = TableName.of("broken");
        assertThat(read.unreadable()).containsOnlyKeys(broken);
        assertThat(read.unreadable().get(broken)).hasMessageContaining("nowhere");
        assertThat(reflection()
                        .table(catalog, broken, Set.of(Facet.VIEW_DEFINITION))
                        .orElseThrow()
                        .query())
                .isEqualTo("select x from nowhere");
        assertThatThrownBy(() -> reflection().table(catalog, broken, Facet.ALL)).hasMessageContaining("nowhere");
        assertThat(bulk().tables(catalog, ReflectionRequest.tables()).unreadable())
                .isEmpty();
    }

    // ------------------------------------------------------------------------------------------------ again

    @Test
    void whatIsCreatedFromWhatWasReadIsReadAsTheSame() throws SQLException {
        execute(
                "create table \"Parent\" (a int not null, b varchar(10) not null, primary key (b, a))",
                "create table named (id integer constraint \"p k\" primary key autoincrement, x text unique)",
                """
                create table t (id integer primary key, x int unique, y varchar(10) constraint low check (y <> ')' /* ) */),
                  z int default (1 /* ( */ + 2), word text default "it's", plain text default so, made text default current_time,
                  big int default 0x10, alike text collate nocase, odd_one text collate "RTRIM" default 'x', sum int as (x + z) stored, seen text generated always as (y || '(') virtual,
                  double double precision default -1.5e+3, bare default null, e char(5) check (e in ('a', 'b''c')),
                  constraint "two of" unique (y, z), check (x <> z), unique (z, x),
                  constraint fk foreign key (x, y) references parent on delete cascade deferrable initially deferred,
                  foreign key (z, y) references "PARENT" (A, b) on update restrict,
                  foreign key (id) references named (id) deferrable)""",
                "create unique index \"u x\" on t (x desc, lower(y)) where (x > 1) and y <> '--'",
                "create index ix on t ((x + 1) desc, (y || ')'), y collate rtrim desc)");
        Map<TableName, ReflectedTable> first = tables(ReflectionRequest.tables());
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            var other = DialectUnderTest.of(connection);
            for (ReflectedTable table : first.values()) {
                other.executeText(database.dialect()
                        .text(DialectUnderTest.statement(new CreateTable(ReflectedDefinition.of(table), false))));
                for (Index index : ReflectedDefinition.of(table).indexes()) {
                    other.executeText(database.dialect()
                            .text(DialectUnderTest.statement(new CreateIndex(table.name(), index, false))));
                }
            }
            Map<TableName, ReflectedTable> again = bulk().tables(
                            new JdbcCatalog(connection), ReflectionRequest.tables())
                    .tables();
            assertThat(again.keySet()).isEqualTo(first.keySet());
            assertThat(again).isEqualTo(first);
        }
    }

    @Test
    void aColumnWithoutATypeIsCreatedWithoutOneAndKeepsWhateverItIsGiven() throws SQLException {
        execute("create table t (id integer primary key, bare, kept not null default 7)");
        ReflectedTable read = table("t");
        execute("drop table t");
        database.execute(new CreateTable(ReflectedDefinition.of(read), false));

        assertThat(table("t")).isEqualTo(read);
        assertThat(LeftOut.of(read)).isEmpty();
        execute("insert into t (bare) values ('1'), (2)");
        DynamicTable t = DynamicTable.of(new MetaData(), ReflectedDefinition.of(read));
        assertThat(database.execute(
                        Sql.select(Functions.function("typeof", Types.TEXT, t.get("bare", Types.BLOB.named(""))))))
                .containsExactly(List.of("text"), List.of("integer"));
    }

    @Test
    void whatNoDeclarationSaysIsLeftOutAndTold() throws SQLException {
        execute("""
                create table t ([a b] text primary key desc on conflict replace, `c` int not null on conflict ignore
                  unique on conflict fail check (c > '9 on conflict'), d text collate nocase, e "odd-type",
                  f int as (c + 1) not null, unique (d collate binary desc, c) on conflict rollback, check (d <> ')') on conflict ignore)
                strict, without rowid""".replace("\"odd-type\"", "any"));
        execute("create table u (e \"odd-type\")");

        assertThat(LeftOut.of(table("t")))
                .containsExactly(
                        "the option without rowid",
                        "the option strict",
                        "the option ordered: primary key (a b desc), unique (d collate binary desc, c)",
                        "the option on conflict: primary key (a b) replace, c not null ignore, unique (c) fail,"
                                + " unique (d, c) rollback, check (d <> ')') ignore");
        assertThat(LeftOut.of(table("u"))).containsExactly("the type of the column \"e\": odd-type");
    }
}
