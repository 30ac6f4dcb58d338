package org.alkahest.sql;

import static org.alkahest.sql.schema.DialectCondition.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.schema.DialectCondition;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.SchemaText;
import org.alkahest.sql.schema.TableDefinition;
import org.junit.jupiter.api.Test;

/** Parts of a table that are there on some databases only. */
class ConditionalDefinitionTest {
    private final MetaData metaData = new MetaData();
    private final DynamicTable plot = new DynamicTable(metaData, "plot");
    private final NumColumn<Integer> size = plot.column("size_of", Types.INTEGER);

    @Test
    void aConditionHoldsOnOneDatabaseFromAVersionOn() {
        DialectCondition condition = on("mysql", 8, 4);
        assertThat(condition.holds("mysql", 8, 4)).isTrue();
        assertThat(condition.holds("mysql", 9, 0)).isTrue();
        assertThat(condition.holds("mysql", 8, 3)).isFalse();
        assertThat(condition.holds("mysql", 7, 9)).isFalse();
        assertThat(condition.holds("mariadb", 11, 4)).isFalse();
    }

    @Test
    void conditionsAreCombined() {
        DialectCondition old = on("mysql").and(on("mysql", 8, 4).not()).or(on("sqlite"));
        assertThat(old.holds("mysql", 8, 3)).isTrue();
        assertThat(old.holds("mysql", 8, 4)).isFalse();
        assertThat(old.holds("sqlite", 3, 40)).isTrue();
        assertThat(DialectCondition.everywhere().not().holds("sqlite", 3, 40)).isFalse();
    }

    @Test
    void aConditionNamesADatabase() {
        assertThatThrownBy(() -> on(" "))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("A condition names no database.");
    }

    @Test
    void aDefinitionHasThePartsOfOneDatabase() {
        plot.withUnique(key -> key.onlyOn("h2"), size)
                .withCheck(check -> check.onlyOn("h2"), "ck", size.gt(0))
                .withIndex(index -> index.onlyOn("h2"), size)
                .withForeignKey(
                        List.of(size),
                        () -> List.of(size),
                        key -> key.withName("fk").onlyOn("h2"))
                .withText(SchemaText.afterCreate("grant").onlyOn("h2"));
        TableDefinition everything = plot.definition();
        assertThat(everything.on("h2", 2, 3)).isEqualTo(everything);
        assertThat(everything.on("sqlite", 3, 40))
                .isEqualTo(new TableDefinition(
                        everything.name(),
                        everything.columns(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null));
    }

    @Test
    void aConditionStaysWhereSomethingElseIsSaid() {
        assertThat(new Index("ix", List.of(size.asc()), true)
                        .onlyOn("h2")
                        .withIncluded("a")
                        .withMethod("b")
                        .withNullsNotDistinct()
                        .withWhere(size.gt(1).node())
                        .dialects())
                .isEqualTo(on("h2"));
        assertThat(key().withMatchFull().withName("other").dialects()).isEqualTo(on("h2"));
    }

    private ForeignKey key() {
        plot.withForeignKey(
                List.of(size), () -> List.of(size), key -> key.onlyOn("h2").withName("fk"));
        return plot.definition().foreignKeys().get(0);
    }

    @Test
    void twoDatabasesHaveIndexesOfOneName() {
        var here = new Index("ix", List.of(size.asc()), true).onlyOn("h2");
        var there = new Index("ix", List.of(size.desc()), false).exceptOn("h2");
        plot.withIndex(here).withIndex(there);
        assertThat(plot.definition().on("h2", 2, 3).indexes()).containsExactly(here);
        assertThat(plot.definition().on("sqlite", 3, 40).indexes()).containsExactly(there);
        assertThatThrownBy(() -> Ddl.createIndex(plot, "ix"))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("They are declared for different databases.");
    }

    @Test
    void oneDatabaseHasNoTwoIndexesOfOneName() {
        var index = new Index("ix", List.of(size.asc()), true);
        plot.withIndex(index.onlyOn("h2"));
        assertThatThrownBy(() -> plot.withIndex(index.onlyOn("h2")))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("has two indexes \"ix\"");
        assertThatThrownBy(() -> plot.withIndex(index))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("has two indexes \"ix\"");
    }

    @Test
    void aTextSaysSomething() {
        assertThatThrownBy(() -> SchemaText.afterDrop(" "))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("There is no SQL in a text of a definition.");
    }
}
