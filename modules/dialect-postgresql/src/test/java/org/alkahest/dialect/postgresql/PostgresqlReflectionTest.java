package org.alkahest.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.LeftOut;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ObjectScope;
import org.alkahest.dialect.reflect.ReflectedCheck;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedComputation;
import org.alkahest.dialect.reflect.ReflectedConstraint;
import org.alkahest.dialect.reflect.ReflectedDefinition;
import org.alkahest.dialect.reflect.ReflectedDomain;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedIndexItem;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.Reflection;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.JdbcCatalog;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Sql;
import org.alkahest.sql.TextExpr;
import org.alkahest.sql.Types;
import org.alkahest.sql.schema.Deferral;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.Numbering;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.SchemaStatement.AlterType;
import org.alkahest.sql.schema.SchemaStatement.CreateIndex;
import org.alkahest.sql.schema.SchemaStatement.CreateTable;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.OrderItem.NullsOrder;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.ArrayOf;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.LabelType;
import org.alkahest.sql.type.NamedType;
import org.alkahest.sql.type.TypeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in a database of PostgreSQL, with all that only PostgreSQL has. */
class PostgresqlReflectionTest {
    private DialectUnderTest database;
    private JdbcCatalog catalog;

    @BeforeEach
    void open() throws SQLException {
        database = PostgresqlDatabase.open();
        catalog = new JdbcCatalog(database.connection());
    }

    @AfterEach
    void close() throws SQLException {
        DialectUnderTest.closeIfOpen(database);
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

    private ReflectedTable table(String name) {
        return table(TableName.of(name));
    }

    private ReflectedTable table(TableName name) {
        return reflection().table(catalog, name, Facet.ALL).orElseThrow();
    }

    private ReflectedColumn column(String table, String column) {
        return table(table).column(column).orElseThrow();
    }

    @Test
    void enumsDomainsAndArraysOfThemAreTypesOfTheirOwn() throws SQLException {
        execute(
                "create schema other",
                "create type mood as enum ('calm', 'it''s ok')",
                "create type other.size as enum ('S', 'L')",
                "create domain positive as integer not null default 1 check (value > 0)",
                "create table felt (m mood, ms mood[], s other.size, p positive, ns integer[], j json, c \"char\")");

        assertThat(column("felt", "m").type()).isEqualTo(new LabelType(null, "mood", List.of("calm", "it's ok")));
        assertThat(column("felt", "ms").type())
                .isEqualTo(new ArrayOf<>(new LabelType(null, "mood", List.of("calm", "it's ok"))));
        assertThat(column("felt", "s").type()).isEqualTo(new LabelType("other", "size", List.of("S", "L")));
        assertThat(column("felt", "p").type())
                .isInstanceOfSatisfying(
                        NamedType.class, type -> assertThat(type.sqlName()).isEqualTo("positive"))
                .extracting(type -> (Object) type.javaType())
                .isEqualTo(Integer.class);
        assertThat(column("felt", "j").type().describe()).isEqualTo("json");
        assertThat(column("felt", "c").typeName()).isEqualTo("\"char\"");
        assertThat(reflection().enums(catalog, "other"))
                .containsExactly(new LabelType("other", "size", List.of("S", "L")));
        ReflectedDomain domain = reflection().domains(catalog, null).get(0);
        assertThat(domain.nullable()).isFalse();
        assertThat(domain.defaultText()).isEqualTo("1");
        assertThat(domain.checks()).extracting(ReflectedCheck::condition).containsExactly("(VALUE > 0)");
    }

    @Test
    void generatedNumbersAreIdentitiesHoweverTheyWereDeclared() throws SQLException {
        execute(
                "create table counted (a bigint generated always as identity (start with 5 increment by 2), b serial,"
                        + " c smallint generated by default as identity (maxvalue 100 cycle))",
                "create sequence free increment by -1",
                "create sequence owned owned by counted.a");

        assertThat(column("counted", "a").identity())
                .isEqualTo(new Identity(true, Numbering.DEFAULT.from(5).by(2)));
        assertThat(column("counted", "b").identity()).isEqualTo(Identity.BY_DEFAULT);
        assertThat(column("counted", "b").defaultText()).isNull();
        assertThat(column("counted", "c").identity())
                .isEqualTo(new Identity(false, new Numbering(null, null, null, 100L, true, null)));
        assertThat(reflection().sequences(catalog, null))
                .containsExactly(new SequenceDefinition(TableName.of("free"), Numbering.DEFAULT.by(-1)));
    }

    @Test
    void indexesAreReadWithExpressionsConditionsOrdersAndOperators() throws SQLException {
        execute(
                "create table found (id bigint primary key, name text, n integer, doc jsonb, gone integer)",
                "alter table found drop column gone",
                "create index on_expression on found (lower(name), n desc)",
                "create index on_some on found (n) where n > 3",
                "create unique index covering on found (n) include (name, id) nulls not distinct",
                "create index with_nulls on found (n desc nulls last, name asc nulls first)",
                "create index by_gin on found using gin (doc jsonb_path_ops)",
                "create index by_pattern on found (name text_pattern_ops)");

        Map<String, ReflectedIndex> indexes =
                table("found").indexes().stream().collect(Collectors.toMap(ReflectedIndex::name, index -> index));
        assertThat(indexes).hasSize(6);
        assertThat(indexes.get("on_expression").items())
                .containsExactly(
                        ReflectedIndexItem.expression("lower(name)"),
                        ReflectedIndexItem.column("n").descends());
        assertThat(indexes.get("on_some").where()).isEqualTo("(n > 3)");
        assertThat(indexes.get("covering").included()).containsExactly("name", "id");
        assertThat(indexes.get("covering").nullsDistinct()).isFalse();
        assertThat(indexes.get("with_nulls").items())
                .containsExactly(
                        new ReflectedIndexItem("n", null, true, NullsOrder.LAST, null),
                        new ReflectedIndexItem("name", null, false, NullsOrder.FIRST, null));
        assertThat(indexes.get("by_gin").method()).isEqualTo("gin");
        assertThat(indexes.get("by_gin").items().get(0).details()).isEqualTo("jsonb_path_ops");
        assertThat(indexes.get("by_pattern").items().get(0).details()).isEqualTo("text_pattern_ops");
    }

    @Test
    void constraintsAreReadWithDeferralMatchActionsAndExclusions() throws SQLException {
        execute(
                "create schema far",
                "create table far.away (a integer, b integer, primary key (b, a))",
                "create table near (x integer, y integer, span int4range, z integer not null,"
                        + " constraint fk_far foreign key (x, y) references far.away (a, b) match full on delete set null"
                        + " on update restrict deferrable initially deferred,"
                        + " constraint uq unique nulls not distinct (z) deferrable,"
                        + " constraint no_overlap exclude using gist (span with &&),"
                        + " constraint ck check (x > 0 and y <> 7))");

        ReflectedTable near = table("near");
        ForeignKey key = near.foreignKeys().get(0);
        assertThat(key.target()).isEqualTo(new TableName("far", "away"));
        assertThat(key.columns()).containsExactly("x", "y");
        assertThat(key.targetColumns()).containsExactly("a", "b");
        assertThat(key.matchFull()).isTrue();
        assertThat(key.onDelete()).isEqualTo(ReferentialAction.SET_NULL);
        assertThat(key.onUpdate()).isEqualTo(ReferentialAction.RESTRICT);
        assertThat(key.deferral()).isEqualTo(Deferral.INITIALLY_DEFERRED);
        UniqueKey unique = near.uniqueKeys().get(0);
        assertThat(unique.nullsDistinct()).isFalse();
        assertThat(unique.deferral()).isEqualTo(Deferral.INITIALLY_IMMEDIATE);
        assertThat(near.constraints())
                .containsExactly(new ReflectedConstraint("no_overlap", "EXCLUDE USING gist (span WITH &&)"));
        assertThat(near.checks()).containsExactly(new ReflectedCheck("ck", "((x > 0) AND (y <> 7))"));
        assertThat(near.indexes()).isEmpty();
        assertThat(table(new TableName("far", "away")).primaryKey())
                .isNotNull()
                .extracting(primary -> primary.columns())
                .isEqualTo(List.of("b", "a"));
    }

    @Test
    void columnsAreReadWithDefaultsComputationsCollationsAndComments() throws SQLException {
        execute(
                "create table told (id integer, name text collate \"C\" default 'it''s', n integer default -7 not null,"
                        + " twice integer generated always as (n * 2) stored, thrice integer generated always as (n * 3) virtual,"
                        + " t timestamp(3), v varchar)",
                "comment on column told.n is 'how many; 100%'",
                "comment on table told is 'a table'");

        assertThat(column("told", "name").collation()).isEqualTo("C");
        assertThat(column("told", "name").defaultText()).isEqualTo("'it''s'::text");
        assertThat(column("told", "n").defaultText()).isEqualTo("'-7'::integer");
        assertThat(column("told", "n").comment()).isEqualTo("how many; 100%");
        assertThat(column("told", "twice").computed()).isEqualTo(new ReflectedComputation("(n * 2)", true));
        assertThat(column("told", "thrice").computed()).isEqualTo(new ReflectedComputation("(n * 3)", false));
        assertThat(column("told", "t").type().describe()).isEqualTo("timestamp(3) without time zone");
        assertThat(table("told").comment()).isEqualTo("a table");
    }

    @Test
    void kindsAndOptionsOfTablesAndViewsAreTold() throws SQLException {
        execute(
                "create table parts (id integer, region text) partition by list (region)",
                "create table parts_eu partition of parts for values in ('eu')",
                "create unlogged table quick (id integer) with (fillfactor = 70)",
                "create view seen as select id from parts where id > 1",
                "create materialized view kept as select id from parts",
                "create temporary table passing (id integer)");

        assertThat(table("parts").options()).containsEntry("partition by", "LIST (region)");
        assertThat(table("parts_eu").options())
                .containsEntry("partition of", "parts")
                .containsEntry("partition bound", "FOR VALUES IN ('eu')");
        assertThat(table("quick").options()).containsKey("unlogged").containsEntry("with", "fillfactor=70");
        assertThat(table("seen").query()).contains("WHERE (id > 1)").doesNotEndWith(";");
        assertThat(reflection().objects(catalog, null))
                .extracting(object -> object.name().name() + " " + object.kind() + " " + object.temporary())
                .containsExactly(
                        "kept MATERIALIZED_VIEW false",
                        "parts TABLE false",
                        "parts_eu TABLE false",
                        "passing TABLE true",
                        "quick TABLE false",
                        "seen VIEW false");
        assertThat(bulk().tables(
                                catalog,
                                ReflectionRequest.tables()
                                        .kinds(EnumSet.allOf(ObjectKind.class))
                                        .scope(ObjectScope.TEMPORARY))
                        .tables())
                .containsOnlyKeys(TableName.of("passing"));
    }

    @Test
    void tablesAndViewsWithoutColumnsAreRead() throws SQLException {
        execute("create table empty_one ()", "create view empty_view as select from empty_one");

        assertThat(table("empty_one").columns()).isEmpty();
        assertThat(table("empty_view").columns()).isEmpty();
        assertThat(bulk().tables(catalog, ReflectionRequest.tables().kinds(ObjectKind.TABLE, ObjectKind.VIEW))
                        .tables())
                .containsOnlyKeys(TableName.of("empty_one"), TableName.of("empty_view"));
    }

    @Test
    void aForeignKeyMayNameAColumnTwice() throws SQLException {
        execute("create table twice (id integer primary key, cid integer, unique (id, cid),"
                + " constraint fk_twice foreign key (cid, cid) references twice (id, cid))");

        assertThat(table("twice").foreignKeys())
                .containsExactly(new ForeignKey(
                        "fk_twice",
                        List.of("cid", "cid"),
                        TableName.of("twice"),
                        List.of("id", "cid"),
                        ReferentialAction.NO_ACTION,
                        ReferentialAction.NO_ACTION));
    }

    @Test
    void oddNamesAreToldAsTheyAre() throws SQLException {
        List<String> odd =
                List.of("it's", "a \"b\"", "x%y", "x_y", "xzy", "größe", "Mixed Case", "select", "back\\slash");
        for (String name : odd) {
            String written = database.dialect().identifiers().write(name);
            execute("create table " + written + " (" + written + " integer primary key)");
        }

        for (String name : odd) {
            ReflectedTable table = table(name);
            assertThat(table.name().name()).isEqualTo(name);
            assertThat(table.columns()).extracting(ReflectedColumn::name).containsExactly(name);
        }
        assertThat(bulk().tables(catalog, ReflectionRequest.tables().named("x_y", "x%"))
                        .tables())
                .containsOnlyKeys(TableName.of("x_y"));
        assertThat(reflection().objects(catalog, null))
                .extracting(ReflectedObject::name)
                .extracting(TableName::name)
                .containsExactlyElementsOf(odd.stream().sorted().toList());
    }

    @Test
    void anyNumberOfTablesTakesTheSameNumberOfQueries() throws SQLException {
        int few = queries(3);
        int many = queries(60);
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(bulk().queries());
    }

    private int queries(int tables) throws SQLException {
        for (int i = 0; i < tables; i++) {
            execute(
                    "create table if not exists t" + i
                            + " (id integer primary key, n integer, other integer references t" + Math.max(0, i - 1)
                            + " (id))",
                    "create index if not exists ix" + i + " on t" + i + " (n)");
        }
        var counting = new JdbcCatalog(database.connection());
        assertThat(bulk().tables(counting, ReflectionRequest.tables()).tables()).hasSize(tables);
        return counting.queries();
    }

    @Test
    void aFacetThatIsNotAskedForIsEmptyAndCostsNoQuery() throws SQLException {
        execute("create table one (id integer primary key)");
        ReflectedTable keys = read(Facet.PRIMARY_KEY);
        assertThat(keys.primaryKey()).isNotNull();
        assertThat(keys.columns()).isEmpty();
        int before = catalog.queries();
        assertThat(read(Facet.COMMENT).primaryKey()).isNull();
        assertThat(catalog.queries() - before).isEqualTo(1);
    }

    private ReflectedTable read(Facet facet) {
        @Nullable ReflectedTable found = bulk().tables(catalog, ReflectionRequest.tables().facets(Set.of(facet)))
                .tables()
                .get(TableName.of("one"));
        assertThat(found).isNotNull();
        return found;
    }

    @Test
    void otherSchemasAreNotMixedIn() throws SQLException {
        execute(
                "create schema \"Other One\"",
                "create table \"Other One\".t (id integer primary key, up integer references \"Other One\".t (id))",
                "create table t (different text)");
        TableName name = new TableName("Other One", "t");
        ReflectedTable other = table(name);
        assertThat(other.foreignKeys().get(0).target()).isEqualTo(name);
        assertThat(table("t").columns()).extracting(ReflectedColumn::name).containsExactly("different");
        assertThat(bulk().tables(catalog, ReflectionRequest.tables().in("nowhere"))
                        .tables())
                .isEmpty();
        assertThat(reflection().schemas(catalog)).contains("Other One", "public");
    }

    @Test
    void aForeignKeyToAPartitionedTableIsReadOnce() throws SQLException {
        execute(
                "create table goal (id integer primary key) partition by range (id)",
                "create table goal_low partition of goal for values from (0) to (10) partition by range (id)",
                "create table goal_lowest partition of goal_low for values from (0) to (5)",
                "create table aiming (up integer constraint fk_goal references goal)");

        assertThat(table("aiming").foreignKeys()).extracting(ForeignKey::target).containsExactly(TableName.of("goal"));
    }

    @Test
    void aColumnIsSerialOnlyIfItsDefaultTakesFromTheSequenceThatItOwns() throws SQLException {
        execute(
                "create sequence shared",
                "create table \"it's \\ odd\" (a serial, b serial, c serial)",
                "create sequence spare increment by 3 owned by \"it's \\ odd\".a",
                "alter table \"it's \\ odd\" alter b set default nextval('shared')");

        assertThat(column("it's \\ odd", "a").identity()).isEqualTo(Identity.BY_DEFAULT);
        assertThat(column("it's \\ odd", "b").identity()).isNull();
        assertThat(column("it's \\ odd", "b").defaultText()).isEqualTo("nextval('shared'::regclass)");
        assertThat(column("it's \\ odd", "c").identity()).isEqualTo(Identity.BY_DEFAULT);
    }

    @Test
    void anIndexTellsCollationsThatAreNotThoseOfItsColumns() throws SQLException {
        execute(
                "create table sorted (a text, b text, c text collate \"C\")",
                "create index by_collation on sorted (a collate \"C\" text_pattern_ops, lower(b) collate \"C\", c)");

        assertThat(table("sorted").indexes().get(0).items())
                .extracting(ReflectedIndexItem::details)
                .containsExactly("collate \"C\" text_pattern_ops", "collate \"C\"", null);
    }

    @Test
    void elementsOfAnArrayOfADomainTravelAsWhatTheDomainWasMadeOf() throws SQLException {
        execute("create domain few as smallint", "create table listed (fews few[])");

        assertThat(column("listed", "fews").type())
                .isEqualTo(new ArrayOf<>(new NamedType<>("few", BasicType.of(TypeKind.SMALLINT, Short.class))));
    }

    @Test
    void typesWhoseNamesNeedQuotesAreReadAsWhatTheyAreAndCreatedAgain() throws SQLException {
        execute(
                "create schema \"Other One\"",
                "create type \"My Enum\" as enum ('a', 'B')",
                "create type \"int\" as enum ('now')",
                "create domain \"Fünf \"\" (5)\" as integer",
                "create domain \"Other One\".\"char\" as varchar(3)",
                "create type \"Other One\".pair as (a integer, b text)",
                "create type \"[]\" as range (subtype = integer)",
                "create table odd (e \"My Enum\", es \"My Enum\"[], t \"int\", d \"Fünf \"\" (5)\", ds \"Fünf \"\" (5)\"[],"
                        + " o \"Other One\".\"char\", c \"Other One\".pair, r \"[]\", rs \"[]\"[], b bytea[], f \"char\","
                        + " n numeric(2,-3))");
        ReflectedTable read = table("odd");

        assertThat(read.column("d").orElseThrow().type())
                .isEqualTo(new NamedType<>("\"Fünf \"\" (5)\"", BasicType.of(TypeKind.INTEGER, Integer.class)));
        execute("drop table odd");
        database.execute(new CreateTable(ReflectedDefinition.of(read), false));

        assertThat(table("odd")).isEqualTo(read);
        assertThat(read.columns())
                .allSatisfy(column -> assertThat(database.dialect()
                                .types()
                                .binding(column.type())
                                .sqlName()
                                .replace(", ", ","))
                        .isEqualTo(column.typeName()));
    }

    @Test
    void valuesOfTypesWhoseNamesNeedQuotesAreWrittenAndRead() throws SQLException {
        execute(
                "create domain \"Code No\" as varchar(3)",
                "create domain \"Few Of\" as smallint",
                "create table coded (code \"Code No\", few \"Few Of\", fews \"Few Of\"[])");
        DynamicTable coded = DynamicTable.of(new MetaData(), ReflectedDefinition.of(table("coded")));

        database.execute(
                Sql.insert(coded).set("code", "abc").set("few", (short) 7).set("fews", List.of((short) 1, (short) 2)));

        TextExpr code = coded.get("code", Types.varchar(3).named("\"Code No\""));
        var few = Types.SMALLINT.named("\"Few Of\"");
        assertThat(database.execute(Sql.select(code, coded.get("few", few), coded.get("fews", Types.array(few)))
                        .where(code.eq("abc"))))
                .containsExactly(List.of("abc", (short) 7, List.of((short) 1, (short) 2)));
    }

    @Test
    void keysOfPeriodsAreNoPlainKeys() throws SQLException {
        assumeTrue(database.dialect().version().isAtLeast(18, 0));
        execute(
                "create table room (no int4range, span tsrange, constraint pk_room primary key (no, span without overlaps),"
                        + " constraint uq_room unique (span, no without overlaps))",
                "create table guest (id integer primary key, no int4range, span tsrange, constraint fk_room"
                        + " foreign key (no, period span) references room (no, period span))");

        assertThat(table("room").primaryKey()).isNull();
        assertThat(table("room").uniqueKeys()).isEmpty();
        assertThat(table("room").indexes()).isEmpty();
        assertThat(table("room").constraints())
                .containsExactly(
                        new ReflectedConstraint("pk_room", "PRIMARY KEY (no, span WITHOUT OVERLAPS)"),
                        new ReflectedConstraint("uq_room", "UNIQUE (span, no WITHOUT OVERLAPS)"));
        assertThat(table("guest").foreignKeys()).isEmpty();
        assertThat(table("guest").constraints())
                .containsExactly(new ReflectedConstraint(
                        "fk_room", "FOREIGN KEY (no, PERIOD span) REFERENCES room(no, PERIOD span)"));
    }

    @Test
    void indexesWithDetailsAndColumnsWithCollationsAreCreatedAgain() throws SQLException {
        execute(
                "create schema \"Other One\"",
                "create collation \"Other One\".\"Own\" (provider = icu, locale = 'und')",
                "create operator class \"Other One\".\"Own Ops\" for type text using btree as operator 1 ~<~,"
                        + " operator 2 ~<=~, operator 3 =, operator 4 ~>=~, operator 5 ~>~, function 1 bttext_pattern_cmp(text, text)",
                "create table sorted (a text collate \"C\", b varchar(9) collate \"POSIX\", c text, n integer, r int4range)",
                "create index x1 on sorted (a text_pattern_ops desc nulls last, lower(c) collate \"C\" desc, n nulls first)",
                "create index x2 on sorted using hash (n) where n > 3",
                "create index x3 on sorted using gist (r)",
                "create index x4 on sorted (n) include (a, b)",
                "create index x5 on sorted (c collate \"Other One\".\"Own\", a \"Other One\".\"Own Ops\")",
                "create unique index x6 on sorted ((n + 1), b)");
        ReflectedTable read = table("sorted");
        assertThat(LeftOut.of(read)).isEmpty();
        execute("drop table sorted");
        TableDefinition definition = ReflectedDefinition.of(read);
        database.execute(new CreateTable(definition, false));
        for (Index index : definition.indexes()) {
            database.execute(new CreateIndex(read.name(), index, false));
        }

        assertThat(table("sorted")).isEqualTo(read);
        assertThat(read.columns())
                .extracting(ReflectedColumn::collation)
                .containsExactly("C", "POSIX", null, null, null);
    }

    @Test
    void aColumnKeepsItsCollationWhenItsTypeIsAltered() throws SQLException {
        execute("create table sorted (a varchar(5) collate \"C\")");
        TableDefinition wider = ReflectedDefinition.of(table("sorted")
                .withColumns(List.of(column("sorted", "a").withType(BasicType.of(TypeKind.VARCHAR, String.class, 9)))));

        database.execute(new AlterType(wider, wider.columns().get(0)));

        assertThat(column("sorted", "a").typeName()).isEqualTo("character varying(9)");
        assertThat(column("sorted", "a").collation()).isEqualTo("C");
    }

    @Test
    void constraintsThatAreNotEnforcedAreToldApart() throws SQLException {
        assumeTrue(database.dialect().version().isAtLeast(18, 0));
        execute("create table loose (id integer primary key, up integer, constraint ck check (up > 1) not enforced,"
                + " constraint fk foreign key (up) references loose (id) not enforced)");

        assertThat(table("loose").checks()).isEmpty();
        assertThat(table("loose").foreignKeys()).isEmpty();
        assertThat(table("loose").constraints())
                .containsExactly(
                        new ReflectedConstraint("ck", "CHECK ((up > 1)) NOT ENFORCED"),
                        new ReflectedConstraint("fk", "FOREIGN KEY (up) REFERENCES loose(id) NOT ENFORCED"));
    }
}
