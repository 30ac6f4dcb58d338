package org.alkahest.guide;

import static org.alkahest.sql.Functions.lower;
import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.OnConflict.excluded;
import static org.alkahest.sql.RowVersions.after;
import static org.alkahest.sql.RowVersions.before;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.Values.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Engine;
import org.alkahest.sql.Ddl;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Select;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.IntegrityException;
import org.alkahest.sql.error.UnsupportedException;
import org.alkahest.sql.row.Row2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of docs/guide/changes.md. */
class ChangesTest {
    private Shop shop;
    private Users users;
    private Engine engine;

    @BeforeEach
    void open() {
        shop = new Shop();
        users = shop.users;
        engine = shop.engine;
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private <R> List<R> all(Select<R> statement) {
        try (Connection connection = engine.connect()) {
            return connection.execute(statement).all();
        }
    }

    @Test
    void anInsertReturnsWhatTheDatabaseGenerated() {
        // sample: insert
        long id = engine.inTransaction(connection -> connection
                .execute(insert(users).set(users.name, "dan").set(users.age, 28).returning(users.id))
                .one());
        // end
        assertThat(id).isEqualTo(4);
    }

    @Test
    void anInsertChangesTheRowThatHasItsKey() {
        // sample: conflict
        engine.transaction(connection -> connection.execute(insert(users)
                .set(users.name, "ann")
                .set(users.age, 5)
                .onConflict(users.name)
                .doUpdate(row -> row.set(users.age, users.age.plus(excluded(users.age))))));
        // end
        assertThat(all(select(users.age).where(users.name.eq("ann")))).containsExactly(46);
    }

    @Test
    void manyRowsComeFromAnyItems() {
        var people = List.of(new Shop.Person("eve", 30), new Shop.Person("fay", 31));
        // sample: many
        List<Row2<Long, String>> stored = engine.inTransaction(connection -> connection
                .execute(insert(users)
                        .values(people, from(users.name, Shop.Person::name), from(users.age, Shop.Person::age))
                        .returning(users.id, users.name))
                .all());
        // end
        assertThat(stored).containsExactly(new Row2<>(4L, "eve"), new Row2<>(5L, "fay"));
    }

    @Test
    void rowsOfExpressionsStandInOneStatement() {
        // sample: rows
        engine.transaction(connection -> connection.execute(insert(users)
                .rows(
                        row -> row.set(users.name, "gus").set(users.age, 30),
                        row -> row.set(users.name, lower(value("HAL")))
                                .set(users.age, value(30).plus(1)))));
        // end
        assertThat(all(select(users.age).where(users.name.in("gus", "hal")).orderBy(users.id.asc())))
                .containsExactly(30, 31);
    }

    @Test
    void changedRowsAreSeenAsTheyWere() {
        // sample: versions
        var changed = update(users)
                .set(users.age, users.age.plus(1))
                .where(users.name.eq("ann"))
                .returning(before(users.age), after(users.age));
        // end
        assertThatThrownBy(() -> engine.transaction(connection -> connection.execute(changed)))
                .isInstanceOf(UnsupportedException.class)
                .hasMessageContaining("RETURNING_OLD_AND_NEW");
    }

    @Test
    void updatesAndDeletesSayHowManyRowsTheyChanged() {
        // sample: update
        engine.transaction(connection -> {
            long older = connection
                    .execute(update(users).set(users.age, users.age.plus(1)).where(users.age.isNotNull()))
                    .rows();
            long gone =
                    connection.execute(delete(users).where(users.name.eq("cy"))).rows();
            assertThat(older).isEqualTo(2);
            assertThat(gone).isEqualTo(1);
        });
        // end
        assertThat(all(select(users.age).orderBy(users.id.asc()))).containsExactly(42, 36);
    }

    @Test
    void someColumnsChangeWithEveryUpdate() {
        // sample: onUpdate
        var page = new DynamicTable(new MetaData(), "page");
        var id = page.column("id", Types.BIGINT).primaryKey();
        var text = page.column("text", Types.TEXT);
        var edits = page.column("edits", Types.INTEGER).serverDefault(0);
        edits.onUpdate(edits.plus(1));
        // end
        engine.transaction(connection -> {
            connection.execute(Ddl.createTable(page));
            connection.execute(insert(page).set(id, 1).set(text, "first"));
            connection.execute(update(page).set(text, "second").where(id.eq(1L)));
        });
        assertThat(all(select(edits))).containsExactly(1);
    }

    @Test
    void anErrorSaysWhatWhyAndWhatToDo() {
        // sample: error
        assertThatThrownBy(() -> engine.transaction(
                        connection -> connection.execute(insert(users).set(users.name, "ann"))))
                .isInstanceOfSatisfying(
                        IntegrityException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.UNIQUE_VIOLATION));
        // end
    }

    @Test
    void aSavepointIsUndoneAlone() {
        // sample: savepoint
        engine.transaction(connection -> {
            connection.execute(insert(users).set(users.name, "kept"));
            try {
                connection.savepoint(inner -> inner.execute(insert(users).set(users.name, "ann")));
            } catch (IntegrityException duplicate) {
                // everything since the savepoint is undone, the transaction goes on
            }
        });
        // end
        assertThat(all(select(users.name).where(users.name.eq("kept")))).containsExactly("kept");
    }
}
