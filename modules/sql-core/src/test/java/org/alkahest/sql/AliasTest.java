package org.alkahest.sql;

import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Users;
import org.junit.jupiter.api.Test;

/** An alias is one more occurrence of a table: handles of its own over definitions that are shared. */
class AliasTest {
    private final MetaData metaData = new MetaData();
    private final Users u = new Users(metaData);

    @Test
    void anAliasSharesTheFrozenDefinitions() {
        Users boss = u.as("boss");
        assertThat(boss.definition()).isSameAs(u.definition());
        assertThat(boss.name.definition()).isSameAs(u.name.definition());
    }

    @Test
    void anAliasHasColumnsOfItsOwn() {
        Users boss = u.as("boss");
        assertThat(boss.name).isNotSameAs(u.name);
        assertThat(boss.name.node()).isNotEqualTo(u.name.node());
        assertThat(boss.name.table()).isSameAs(boss);
        assertThat(boss.columns())
                .extracting(Column::name)
                .isEqualTo(u.columns().stream().map(Column::name).toList());
    }

    @Test
    void anAliasIsNoFurtherTableOfItsMetaData() {
        u.as("boss");
        u.as("boss");
        assertThat(metaData.tables()).containsExactly(u);
    }

    @Test
    void anAliasIsShownUnderItsNameAndKeepsThatOfTheTable() {
        Users boss = u.as("boss");
        assertThat(boss).hasToString("boss");
        assertThat(boss.name).hasToString("boss.name");
        assertThat(boss.name()).isEqualTo(u.name());
        assertThat(u.name).hasToString("user_account.name");
    }

    @Test
    void anAliasOfAnAliasIsAnotherAliasOfTheTable() {
        Users other = u.as("boss").as("other");
        assertThat(other).hasToString("other");
        assertThat(other.definition()).isSameAs(u.definition());
    }

    @Test
    void modifiersInAnAliasChangeNothing() {
        Users boss = u.as("boss");
        assertThat(boss.name.nullable().unique().comment("x")).isSameAs(boss.name);
        assertThat(u.definition().column("name").orElseThrow().nullable()).isFalse();
        assertThat(u.definition().uniqueKeys()).hasSize(1);
    }

    @Test
    void aTableLaidOverAQueryHasTheColumnsOfTheQuery() {
        Subquery found = select(u.id, u.name).as("found");
        Users laid = found.as(u);
        assertThat(laid).hasToString("found");
        assertThat(laid.relation()).isSameAs(found.relation());
        assertThat(laid.name).hasToString("found.name");
    }

    @Test
    void aTableLaidOverAQueryCannotBeChanged() {
        Users laid = select(u.id, u.name).as("found").as(u);
        String message = """
                ALK-1007 "found" cannot be changed.
                  Why: It is the table "user_account" laid over a query, and only tables themselves have rows to change.
                  Fix: Change the table itself; the query can stand in its conditions.""";
        assertThatThrownBy(() -> Sql.update(laid).set(laid.name, "x").node())
                .isInstanceOf(StatementException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> Sql.delete(laid).node()).hasMessage(message);
        assertThatThrownBy(() -> Sql.insert(laid).set(laid.name, "x").node()).hasMessage(message);
    }

    @Test
    void aNameMustBeAnIdentifier() {
        assertThatThrownBy(() -> u.as("")).hasMessageStartingWith("ALK-1010");
        assertThatThrownBy(() -> select(u.id).as("")).hasMessageStartingWith("ALK-1010");
        assertThatThrownBy(() -> u.id.as("a\0b")).hasMessageStartingWith("ALK-1010 \"a?b\" cannot be an identifier.");
        assertThatThrownBy(() -> Cte.of("", select(u.id))).hasMessageStartingWith("ALK-1010");
        assertThatThrownBy(() -> Cte.of("c", select(u.id)).as("")).hasMessageStartingWith("ALK-1010");
        assertThatThrownBy(() -> new DynamicTable(metaData, "")).hasMessageStartingWith("ALK-1010");
        assertThatThrownBy(() -> new MetaData("").table("x")).hasMessageStartingWith("ALK-1010");
        assertThatThrownBy(() -> new DynamicTable(metaData, "t").column("", Types.TEXT))
                .hasMessageStartingWith("ALK-1010");
        assertThatThrownBy(() -> metaData.sequence("")).hasMessageStartingWith("ALK-1010");
        assertThat(u.as("a \"quoted\" näme; --")).hasToString("a \"quoted\" näme; --");
    }

    @Test
    void aColumnOfAQueryIsAskedForByWhatWasSelected() {
        Addresses a = Addresses.alone();
        Subquery found = select(u.id, Functions.lower(u.name).as("n")).as("found");
        assertThatThrownBy(() -> found.column(a.email))
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                ALK-1009 "found" has no column for address.email.
                  Why: Its columns are addressed by the very expressions that were selected: [id, n].
                  Fix: Keep the expression in a variable, select it in the query, and ask for that one.""");
        assertThatThrownBy(() -> found.column(u.name.concat("x")))
                .hasMessageStartingWith("ALK-1009 \"found\" has no column for an expression of text.");
        assertThatThrownBy(() -> Cte.of("c", select(u.id)).column(u.id.as("x")))
                .hasMessageStartingWith("ALK-1009 \"c\" has no column for \"x\".");
    }

    @Test
    void aColumnOfAQueryIsFoundHoweverOftenItsSourceWasAsked() {
        Subquery inner = select(u.id).as("inner");
        Subquery outer = select(inner.column(u.id)).as("outer");
        assertThat(outer.column(inner.column(u.id)).node()).isNotNull();
        assertThat(outer.column(inner.column(u.id))).hasToString("outer.id");
    }
}
