package org.alkahest.sql;

import static org.alkahest.sql.schema.ReferentialAction.CASCADE;
import static org.alkahest.sql.schema.ReferentialAction.NO_ACTION;
import static org.alkahest.sql.schema.ReferentialAction.SET_NULL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.fixture.Users;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.tree.TableName;
import org.junit.jupiter.api.Test;

/** Foreign keys name columns, which may be declared later; they are looked up when the table is frozen. */
class ForeignKeyTest {
    private static final TableName USER = TableName.of("user_account");

    private final MetaData metaData = new MetaData();
    private final Users u = new Users(metaData);

    private static final class Parents extends TypedTable<Parents> {
        final NumColumn<Integer> region = integer("region").primaryKey();
        final TextColumn code = varchar("code", 5).primaryKey();

        Parents(TableHome home) {
            super(home, "parent", Parents::new);
        }
    }

    private static final class Children extends TypedTable<Children> {
        static Parents parents = new Parents(new MetaData());

        final NumColumn<Integer> region = integer("parent_region");
        final TextColumn code = varchar("parent_code", 5);

        Children(TableHome home) {
            super(home, "child", Children::new);
            foreignKey(List.of(region, code), () -> List.of(parents.region, parents.code));
        }
    }

    @Test
    void aColumnRefersToAColumn() {
        var table = new DynamicTable(metaData, "t");
        table.column("user_id", Types.BIGINT).references(u.id);
        assertThat(table.definition().foreignKeys())
                .containsExactly(new ForeignKey(null, List.of("user_id"), USER, List.of("id"), NO_ACTION, NO_ACTION));
    }

    @Test
    void aColumnRefersToAnotherOfItsOwnTable() {
        assertThat(u.definition().foreignKeys())
                .containsExactly(
                        new ForeignKey(null, List.of("manager_id"), USER, List.of("id"), NO_ACTION, NO_ACTION));
    }

    @Test
    void aColumnRefersToOneThatIsDeclaredLater() {
        var first = new DynamicTable(metaData, "first");
        var second = new DynamicTable(metaData, "second");
        NumColumn<Long> secondId = first.column("second_id", Types.BIGINT);
        first.withForeignKey(List.of(secondId), () -> List.of(second.column("id")), CASCADE, SET_NULL);
        second.column("id", Types.BIGINT);
        assertThat(first.definition().foreignKeys())
                .containsExactly(new ForeignKey(
                        null, List.of("second_id"), TableName.of("second"), List.of("id"), CASCADE, SET_NULL));
    }

    @Test
    void severalColumnsReferToAsMany() {
        Children children = new Children(metaData);
        assertThat(children.definition().foreignKeys())
                .containsExactly(new ForeignKey(
                        null,
                        List.of("parent_region", "parent_code"),
                        TableName.of("parent"),
                        List.of("region", "code"),
                        NO_ACTION,
                        NO_ACTION));
    }

    @Test
    void aForeignKeyThroughAnAliasRefersToTheTable() {
        var table = new DynamicTable(metaData, "t");
        table.column("user_id", Types.BIGINT).references(u.as("boss").id);
        assertThat(table.definition().foreignKeys())
                .extracting(ForeignKey::target)
                .containsExactly(USER);
    }

    @Test
    void columnsOfTwoTablesAreNoTarget() {
        Parents parents = new Parents(metaData);
        var table = new DynamicTable(metaData, "t");
        NumColumn<Integer> x = table.column("x", Types.INTEGER);
        TextColumn y = table.column("y", Types.TEXT);
        table.withForeignKey(List.of(x, y), () -> List.of(parents.region, u.name), NO_ACTION, NO_ACTION);
        assertThatThrownBy(table::definition)
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                ALK-1011 The foreign key of [x, y] in "t" refers to [parent.region, user_account.name].
                  Why: A foreign key refers to as many columns as it has, all of one table.
                  Fix: Name the columns of the other table's key, in their order.""");
    }

    @Test
    void anotherNumberOfColumnsIsNoTarget() {
        Parents parents = new Parents(metaData);
        var table = new DynamicTable(metaData, "t");
        NumColumn<Integer> x = table.column("x", Types.INTEGER);
        table.withForeignKey(List.of(x), () -> List.of(parents.region, parents.code), NO_ACTION, NO_ACTION);
        assertThatThrownBy(table::definition).hasMessageStartingWith("ALK-1011");
        var other = new DynamicTable(metaData, "other");
        assertThatThrownBy(() -> other.withForeignKey(List.of(), () -> List.of(), NO_ACTION, NO_ACTION)
                        .definition())
                .hasMessageStartingWith("ALK-1011");
    }
}
