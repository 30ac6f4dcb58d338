package org.alkahest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.alkahest.engine.difference.SchemaChange;
import org.alkahest.engine.difference.SchemaComparison;
import org.alkahest.engine.difference.SchemaDifference;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.Functions;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Sql;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.Types;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.Numbering;
import org.alkahest.sql.tree.TableName;
import org.alkahest.testdb.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What differs between a metadata and a database is found, and nothing else. */
class SchemaDifferenceTest {
    private static final TableName MILL = TableName.of("mill");

    private TestEngine test;

    @BeforeEach
    void createDatabase() throws SQLException {
        test = TestEngine.of(Product.POSTGRESQL);
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        if (test != null) {
            test.close();
        }
    }

    private static MetaData declared(Consumer<DynamicTable> more) {
        var metaData = new MetaData();
        var mill = new DynamicTable(metaData, "mill");
        mill.column("id", Types.BIGINT).primaryKey();
        TextColumn name = mill.column("name", Types.varchar(20));
        name.serverDefault("none");
        NumColumn<Integer> wheels = mill.column("wheels", Types.INTEGER);
        mill.withCheck("ck_wheels", wheels.in(1, 2, 3));
        mill.withIndex("ix_mill", name);
        more.accept(mill);
        return metaData;
    }

    private SchemaDifference difference(MetaData metaData) {
        return test.engine.difference(metaData, name -> !name.name().equals("app_user"));
    }

    /** As for a user who may not create tables. */
    private SchemaDifference byName(MetaData metaData) {
        return new SchemaComparison(
                        test.engine.inspector(),
                        metaData,
                        name -> !name.name().equals("app_user"),
                        table -> Optional.empty())
                .difference();
    }

    @Test
    void whatADatabaseWritesInItsOwnWordsIsNoDifference() {
        MetaData metaData = declared(mill -> mill.withIndex(new Index(
                "ix_lower",
                List.of(Functions.lower(mill.get("name", Types.varchar(20))).asc()),
                false)));
        test.engine.createAll(metaData);
        assertThat(difference(metaData)).hasToString("no difference");
        assertThat(difference(metaData).byName()).isEmpty();
    }

    @Test
    void withoutTheRightToCreateTablesNamesAreComparedAndThatIsSaid() {
        MetaData metaData = declared(mill -> mill.withIndex(new Index(
                "ix_lower",
                List.of(Functions.lower(mill.get("name", Types.varchar(20))).asc()),
                false)));
        test.engine.createAll(metaData);
        SchemaDifference difference = byName(metaData);
        assertThat(difference).hasToString("no difference");
        assertThat(difference.byName()).containsExactly(MILL);

        test.engine.transaction(connection -> connection.execute(Sql.text("drop index ix_lower")));
        assertThat(byName(metaData).changes())
                .extracting(SchemaChange::toString)
                .containsExactly("\"mill\": The index \"ix_lower\" is missing.");
    }

    @Test
    void aSequenceThatCountsOtherwiseIsToBeChangedByHand() {
        MetaData steps = declared(mill -> {});
        steps.sequence("steps", Numbering.DEFAULT.by(5));
        test.engine.createAll(steps);
        assertThat(difference(steps)).hasToString("no difference");

        MetaData others = declared(mill -> {});
        others.sequence("steps", Numbering.DEFAULT.by(7));
        assertThat(difference(others).byHand()).hasSize(1);

        MetaData begun = declared(mill -> {});
        begun.sequence("steps", Numbering.DEFAULT.from(1).by(5));
        assertThat(difference(begun)).hasToString("no difference");
    }

    private static void execute(TestEngine database, String... statements) {
        database.engine.transaction(connection -> {
            for (String sql : statements) {
                connection.execute(Sql.text(sql));
            }
        });
    }

    private static SchemaDifference difference(TestEngine database, MetaData metaData) {
        return database.engine.difference(metaData, name -> !name.name().equals("app_user"));
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void whatIsNotDeclaredIsDroppedBeforeWhatItStandsOn(Product product) throws SQLException {
        try (TestEngine database = TestEngine.of(product)) {
            execute(
                    database,
                    "create table a_target (id integer not null primary key)",
                    "create table b_source (id integer not null primary key, a_id integer,"
                            + " constraint fk_b foreign key (a_id) references a_target (id))",
                    "create table c_source (id integer not null primary key, b_id integer,"
                            + " constraint fk_c foreign key (b_id) references b_source (id))",
                    "create view a_view as select id from a_target",
                    "create view b_view as select id from a_view",
                    "create view c_view as select id from b_view");
            var nothing = new MetaData();

            database.engine.apply(difference(database, nothing));

            assertThat(difference(database, nothing)).hasToString("no difference");
        }
    }

    @Test
    void tablesThatReferToEachOtherAreDropped() throws SQLException {
        try (TestEngine database = TestEngine.of(Product.POSTGRESQL)) {
            execute(
                    database,
                    "create table hen (id integer primary key, egg_id integer)",
                    "create table egg (id integer primary key, hen_id integer references hen)",
                    "alter table hen add constraint fk_egg foreign key (egg_id) references egg");

            SchemaDifference difference = difference(database, new MetaData());
            assertThat(difference.changes()).hasSize(3).allMatch(SchemaChange::destructive);
            database.engine.apply(difference);

            assertThat(difference(database, new MetaData())).hasToString("no difference");
        }
    }

    private static MetaData seen(Consumer<DynamicTable> more, boolean withView) {
        MetaData metaData = declared(more);
        if (withView) {
            DynamicTable mill = (DynamicTable) metaData.table("mill").orElseThrow();
            var names = new DynamicTable(metaData, "a_name");
            TextColumn name = names.column("name", Types.varchar(20));
            metaData.view(names, Sql.select(mill.get("name", Types.varchar(20)).as("name")));
            var again = new DynamicTable(metaData, "again");
            again.column("name", Types.varchar(20));
            metaData.view(again, Sql.select(name));
        }
        return metaData;
    }

    @ParameterizedTest
    @EnumSource(
            value = Product.class,
            names = {"H2", "POSTGRESQL", "MARIADB", "MYSQL"})
    void viewsMakeWayForAColumnThatChangesAndAreCreatedAgain(Product product) throws SQLException {
        try (TestEngine database = TestEngine.of(product)) {
            database.engine.createAll(seen(mill -> mill.column("code", Types.varchar(5)), true));
            MetaData wider = seen(mill -> mill.column("code", Types.varchar(9)), true);

            SchemaDifference difference = difference(database, wider);
            assertThat(difference.changes())
                    .extracting(change -> change.step().name())
                    .containsExactly("DROP_VIEW", "DROP_VIEW", "ALTER_COLUMN", "CREATE_VIEW", "CREATE_VIEW");
            assertThat(difference.safe().changes()).hasSize(5);
            database.engine.apply(difference);

            assertThat(difference(database, wider)).hasToString("no difference");
        }
    }

    private static MetaData moods(String... labels) {
        var metaData = new MetaData();
        new DynamicTable(metaData, "felt")
                .column("mood", Types.labels("mood", labels))
                .nullable();
        return metaData;
    }

    @Test
    void labelsThatAnEnumLacksAreAddedWhereTheyBelongAndOthersAreNotTouched() throws SQLException {
        try (TestEngine database = TestEngine.of(Product.POSTGRESQL)) {
            database.engine.createAll(moods("calm", "cross"));
            MetaData more = moods("asleep", "awake", "calm", "it's ok", "cross", "gone");

            SchemaDifference difference = difference(database, more);
            assertThat(difference.safe().statements()).hasSize(4);
            database.engine.apply(difference.safe());

            assertThat(difference(database, more)).hasToString("no difference");
            assertThat(database.engine.inspector().enums(null).get(0).labels())
                    .containsExactly("asleep", "awake", "calm", "it's ok", "cross", "gone");
            assertThat(difference(database, moods("calm", "asleep")).byHand()).hasSize(1);
        }
    }

    @Test
    void aLengthThatTheDatabaseGivesATypeMayLoseValues() throws SQLException {
        try (TestEngine database = TestEngine.of(Product.MARIADB)) {
            execute(database, "create table counted (n decimal(65) not null)");
            var metaData = new MetaData();
            new DynamicTable(metaData, "counted").column("n", Types.DECIMAL);

            assertThat(difference(database, metaData).changes()).hasSize(1).allMatch(SchemaChange::destructive);
        }
    }

    @Test
    void aLabelMoreThatAColumnTakesLosesNothing() throws SQLException {
        try (TestEngine database = TestEngine.of(Product.MARIADB)) {
            database.engine.createAll(moods("calm", "cross"));
            MetaData more = moods("calm", "odd", "cross");

            assertThat(difference(database, more).changes()).hasSize(1).noneMatch(SchemaChange::destructive);
            database.engine.apply(difference(database, more));

            assertThat(difference(database, more)).hasToString("no difference");
            assertThat(difference(database, moods("calm")).changes()).hasSize(1).allMatch(SchemaChange::destructive);
        }
    }

    @Test
    void aColumnGetsTheCollationThatItIsDeclaredWith() throws SQLException {
        try (TestEngine database = TestEngine.of(Product.POSTGRESQL)) {
            execute(
                    database,
                    "create table sorted (name varchar(9) not null, other varchar(9) collate \"C\" not null)");
            var metaData = new MetaData();
            var sorted = new DynamicTable(metaData, "sorted");
            sorted.column("name", Types.varchar(9)).collation("C");
            sorted.column("other", Types.varchar(9));

            assertThat(difference(database, metaData).changes()).hasSize(1).allMatch(SchemaChange::destructive);
            database.engine.apply(difference(database, metaData));

            assertThat(difference(database, metaData)).hasToString("no difference");
        }
    }
}
