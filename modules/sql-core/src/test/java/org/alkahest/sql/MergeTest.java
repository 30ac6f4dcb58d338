package org.alkahest.sql;

import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.merge;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.fixture.Resolved.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Users;
import org.junit.jupiter.api.Test;

/** MERGE, and the other tables of UPDATE and DELETE. */
class MergeTest {
    private final Users u = Users.alone();
    private final Addresses a = Addresses.alone();
    private final Merge merge = merge(u).using(a, u.id.eq(a.id));

    @Test
    void everyBranchIsPartOfTheShapeAndNoValueIs() {
        var shape = named("x").shape();
        assertThat(named("y").shape().key()).isEqualTo(shape.key());
        assertThat(List.of(
                        shape.key(),
                        merge.whenMatched().delete().shape().key(),
                        merge.whenMatched(u.age.gt(1)).delete().shape().key(),
                        merge.whenMatched()
                                .update(row -> row.set(u.age, 1))
                                .shape()
                                .key(),
                        merge.whenNotMatched()
                                .insert(row -> row.set(u.age, 1))
                                .shape()
                                .key(),
                        named("x").whenMatched().delete().shape().key()))
                .doesNotHaveDuplicates();
    }

    private Merge named(String name) {
        return merge.whenNotMatched().insert(row -> row.set(u.name, name).set(u.id, a.id));
    }

    @Test
    void aMergeWithoutABranchIsRefused() {
        assertThatThrownBy(merge::node).hasMessageStartingWith("ALK-1007 A MERGE into \"user_account\" has no branch.");
    }

    @Test
    void aBranchThatSetsNothingIsRefused() {
        assertThatThrownBy(() -> merge.whenMatched().update(row -> row)).hasMessageStartingWith("ALK-1007");
        assertThatThrownBy(() -> merge.whenNotMatched().insert(row -> row)).hasMessageStartingWith("ALK-1007");
    }

    @Test
    void anInsertReadsTheSourceOnly() {
        assertThatThrownBy(() -> sql(merge.whenNotMatched().insert(row -> row.set(u.id, u.id))))
                .hasMessageStartingWith("ALK-2001");
        assertThatThrownBy(() -> sql(merge.whenNotMatched(u.age.gt(1)).insert(row -> row.set(u.id, a.id))))
                .hasMessageStartingWith("ALK-2001");
    }

    @Test
    void columnsOfTheSourceAreNotSet() {
        assertThatThrownBy(() -> merge.whenMatched().update(row -> row.set(a.id, 1)))
                .hasMessageStartingWith("ALK-1006");
    }

    @Test
    void whatIsGivenBackReadsTheChangedTableOnly() {
        assertThatThrownBy(() -> sql(merge.whenMatched().delete().returning(a.id)))
                .hasMessageStartingWith("ALK-2001");
        assertThatThrownBy(() -> sql(update(u).set(u.age, 1).from(a).returning(a.id)))
                .hasMessageStartingWith("ALK-2001");
        assertThatThrownBy(() -> sql(delete(u).using(a).returning(a.id))).hasMessageStartingWith("ALK-2001");
    }

    @Test
    void otherTablesArePartOfTheShape() {
        assertThat(List.of(
                        update(u).set(u.age, 1).shape().key(),
                        update(u).set(u.age, 1).from(a).shape().key(),
                        update(u).set(u.age, 1).from(u.as("x")).shape().key(),
                        delete(u).shape().key(),
                        delete(u).using(a).shape().key()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aTableThatIsNotNamedIsNotRead() {
        assertThatThrownBy(() -> sql(update(u).set(u.age, 1).where(a.id.eq(u.id))))
                .hasMessageStartingWith("ALK-2001");
        assertThatThrownBy(() -> sql(update(u).set(u.age, 1).from(u))).hasMessageStartingWith("ALK-2002");
    }
}
