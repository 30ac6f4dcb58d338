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
}
