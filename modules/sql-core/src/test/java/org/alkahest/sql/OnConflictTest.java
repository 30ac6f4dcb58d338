package org.alkahest.sql;

import static org.alkahest.sql.OnConflict.excluded;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Conflict;
import org.junit.jupiter.api.Test;

/** What an INSERT may say about the row that is there. */
class OnConflictTest {
    private static final class Accounts extends TypedTable<Accounts> {
        final NumColumn<Long> id = bigint("id").identity().primaryKey();
        final TextColumn mail = text("mail");
        final NumColumn<Integer> visits = integer("visits");

        Accounts(TableHome home) {
            super(home, "account", Accounts::new);
            uniqueIndex("ux_account_mail", mail);
        }
    }

    private static final class Others extends TypedTable<Others> {
        final TextColumn mail = text("mail");

        Others(TableHome home) {
            super(home, "other", Others::new);
        }
    }

    private final MetaData metaData = new MetaData();
    private final Accounts a = new Accounts(metaData);
    private final Others o = new Others(metaData);
    private final Insert row = insert(a).set(a.mail, "ann").set(a.visits, 1);

    @Test
    void valuesAreNoPartOfTheShapeButEverythingElseIs() {
        var shape = add(row, 1).shape();
        assertThat(add(row, 2).shape().key()).isEqualTo(shape.key());
        assertThat(List.of(
                        row.shape().key(),
                        shape.key(),
                        row.onConflict(a.mail).doNothing().shape().key(),
                        row.onConflict().doNothing().shape().key(),
                        row.onConflictOn("ux").doNothing().shape().key(),
                        row.onConflict(a.mail)
                                .where(a.id.gt(1L))
                                .doNothing()
                                .shape()
                                .key(),
                        row.onConflict(a.mail).doUpdate(a.visits).shape().key(),
                        row.onConflict(a.mail).doUpdate(a.mail).shape().key(),
                        row.onConflict(a.mail)
                                .doUpdate(old -> old.setExcluded(a.visits).where(a.id.gt(1L)))
                                .shape()
                                .key()))
                .doesNotHaveDuplicates();
    }

    private Insert add(Insert insert, int visits) {
        return insert.onConflict(a.mail).doUpdate(old -> old.set(a.visits, a.visits.plus(visits)));
    }

    @Test
    void aKeyThatTheDatabaseGeneratesRefusesNoRow() {
        assertThat(conflict(row.onConflict(a.mail).doNothing()).isOfOnlyKey()).isTrue();
        assertThat(conflict(row.set(a.id, 1).onConflict(a.mail).doNothing()).isOfOnlyKey())
                .isFalse();
    }

    private static Conflict conflict(Insert insert) {
        Conflict conflict = insert.node().conflict();
        assertThat(conflict).isNotNull();
        return conflict;
    }

    @Test
    void columnsThatAreNoKeyAreRefused() {
        assertThatThrownBy(() -> row.onConflict(a.visits).doNothing())
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                        ALK-1007 No unique key of "account" has the columns [visits].
                          Why: Its keys are [[id], [mail]], and only those refuse a row.
                          Fix: Name the columns of one of them, or declare the key.""");
    }

    @Test
    void aTableWithoutKnownKeysIsTakenAtItsWord() {
        assertThat(conflict(insert(o).set(o.mail, "x").onConflict(o.mail).doNothing())
                        .isOfOnlyKey())
                .isFalse();
    }

    @Test
    void columnsOfOtherTablesAreRefused() {
        assertThatThrownBy(() -> row.onConflict(o.mail)).hasMessageStartingWith("ALK-1006");
        assertThatThrownBy(() -> row.onConflict(a.mail).doUpdate(o.mail)).hasMessageStartingWith("ALK-1006");
        assertThatThrownBy(() -> org.alkahest.sql.fixture.Resolved.sql(
                        row.onConflict(a.mail).doUpdate(old -> old.set(a.mail, o.mail))))
                .hasMessageStartingWith("ALK-2001");
    }

    @Test
    void anUpdateOfNothingIsRefused() {
        assertThatThrownBy(() -> row.onConflict(a.mail).doUpdate()).hasMessage("""
                ALK-1007 The update on a conflict sets no column.
                  Why: It would change nothing, and SQL has no such statement.
                  Fix: Name the columns to set, or say doNothing().""");
    }

    @Test
    void whatIsReadOfTheRefusedRowMustBeInIt() {
        Insert missing = insert(a).set(a.mail, "x").onConflict(a.mail).doUpdate(a.visits);
        assertThatThrownBy(missing::node).hasMessage("""
                ALK-1007 The column "account.visits" is read from the refused row.
                  Why: The INSERT into "account" brings values for [mail] only.
                  Fix: Give the column a value in the INSERT.""");
        Insert inCondition = insert(a)
                .set(a.mail, "x")
                .onConflict(a.mail)
                .doUpdate(old -> old.set(a.visits, 1).where(excluded(a.visits).gt(1)));
        assertThatThrownBy(inCondition::node).hasMessageStartingWith("ALK-1007");
        Insert ofQuery = insert(a).from(select(o.mail), a.mail).onConflict(a.id).doNothing();
        assertThatThrownBy(ofQuery::node).hasMessageStartingWith("ALK-1007");
    }

    @Test
    void anAliasIsNotInsertedInto() {
        Accounts b = a.as("b");
        assertThatThrownBy(() -> insert(b)
                        .set(b.mail, "x")
                        .onConflict(b.mail)
                        .doNothing()
                        .node())
                .hasMessageStartingWith("ALK-1007");
    }

    @Test
    void aRowOfDefaultsMeetsNoOther() {
        assertThatThrownBy(() -> insert(a).onConflict().doNothing().node()).hasMessageStartingWith("ALK-1007");
    }
}
