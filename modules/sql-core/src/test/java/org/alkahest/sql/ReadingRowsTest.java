package org.alkahest.sql;

import static org.alkahest.sql.Rows.row;
import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.alkahest.sql.error.ResultException;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.fixture.FixedRow;
import org.alkahest.sql.fixture.Person;
import org.alkahest.sql.fixture.Users;
import org.alkahest.sql.row.Row2;
import org.alkahest.sql.row.Row3;
import org.junit.jupiter.api.Test;

/** How the columns of a row become the value that was asked for. */
class ReadingRowsTest {
    private final Users u = Users.alone();

    private record Strict(String name, int age) {}

    @Test
    void oneThingIsReadAsItself() {
        assertThat(select(u.name).selection().read(new FixedRow("a"), 0)).isEqualTo("a");
        assertThat(select(u.name).selection().read(new FixedRow((Object) null), 0))
                .isNull();
    }

    @Test
    void severalThingsAreReadAsARow() {
        assertThat(select(u.name, u.age).selection().read(new FixedRow("a", 5), 0))
                .isEqualTo(new Row2<>("a", 5));
        assertThat(select(u.name, u.age).selection().read(new FixedRow("a", null), 0))
                .isEqualTo(new Row2<>("a", null));
    }

    @Test
    void aRowIsProjectedIntoOnesOwnClass() {
        assertThat(select(u.name, u.age).to(Person::new).selection().read(new FixedRow("a", 5), 0))
                .isEqualTo(new Person("a", 5));
        assertThat(select(u.name, u.age).to(Person::new).selection().read(new FixedRow("a", null), 0))
                .isEqualTo(new Person("a", null));
        assertThat(select(u.age).map(age -> age + 1).selection().read(new FixedRow(5), 0))
                .isEqualTo(6);
    }

    @Test
    void rowsInsideRowsAreReadOneBehindTheOther() {
        var nested = select(u.id, row(Person::new, u.name, u.age), row(u.name, row(u.age, u.id)));
        assertThat(nested.selection().columns()).hasSize(6);
        assertThat(nested.selection().read(new FixedRow(1L, "a", 5, "b", 6, 2L), 0))
                .isEqualTo(new Row3<>(1L, new Person("a", 5), new Row2<>("b", new Row2<>(6, 2L))));
    }

    @Test
    void aSelectionIsReadFromItsPlaceInTheRow() {
        assertThat(row(u.name, u.age).read(new FixedRow("x", "y", "a", 5), 2)).isEqualTo(new Row2<>("a", 5));
    }

    @Test
    void aNullForAPrimitiveSaysWhichValueItWas() {
        var strict = select(u.name, u.age).to(Strict::new).selection();
        assertThat(strict.read(new FixedRow("a", 5), 0)).isEqualTo(new Strict("a", 5));
        assertThatThrownBy(() -> strict.read(new FixedRow("a", null), 0))
                .isInstanceOf(ResultException.class)
                .hasCauseInstanceOf(NullPointerException.class)
                .hasMessage("""
                        ALK-6004 A row could not be projected: value [2] of 2 is NULL.
                          Why: The projection takes a primitive there, or does not expect null.
                          Fix: Use the wrapper class (Long for long), select coalesce(column, …), or leave such rows out.""");
    }

    @Test
    void aNullThatAMappingDoesNotExpectIsExplainedToo() {
        var mapped = select(u.age).map(age -> age + 1).selection();
        assertThatThrownBy(() -> mapped.read(new FixedRow((Object) null), 0))
                .isInstanceOf(ResultException.class)
                .hasMessageStartingWith("ALK-6004 A row could not be projected: value [1] of 1 is NULL.");
    }

    @Test
    void aMistakeOfTheProjectionItselfIsNotExplainedAway() {
        var broken = select(u.age).map(age -> ((String) null).length()).selection();
        assertThatThrownBy(() -> broken.read(new FixedRow(5), 0)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void aWideRowIsReadWithWhatWasSelected() {
        var name = Functions.lower(u.name);
        Row wide = select(List.of(u.id, name, row(u.age, u.id))).selection().read(new FixedRow(1L, "a", 5, 2L), 0);
        assertThat(wide.get(u.id)).isEqualTo(1L);
        assertThat(wide.get(name)).isEqualTo("a");
        assertThat(wide.get(2)).isEqualTo(new Row2<>(5, 2L));
        assertThat(wide.size()).isEqualTo(3);
        assertThat(wide.values()).containsExactly(1L, "a", new Row2<>(5, 2L));
    }

    @Test
    void twoEqualExpressionsOfAWideRowAreTwo() {
        Sequence sequence = new MetaData().sequence("s");
        NumExpr<Long> first = sequence.nextValue();
        NumExpr<Long> second = sequence.nextValue();
        Row wide = select(List.of(first, second)).selection().read(new FixedRow(1L, 2L), 0);
        assertThat(wide.get(first)).isEqualTo(1L);
        assertThat(wide.get(second)).isEqualTo(2L);
    }

    @Test
    void aColumnThatIsLookedUpAgainIsTheSameInAWideRow() {
        var table = new DynamicTable(new MetaData(), "t");
        table.column("x", Types.INTEGER);
        Row wide = select(List.of(table.get("x", Types.INTEGER))).selection().read(new FixedRow(5), 0);
        assertThat(wide.get(table.get("x", Types.INTEGER))).isEqualTo(5);
        assertThat(wide.get((Selection<?>) table.column("x"))).isEqualTo(5);
    }

    @Test
    void whatWasNotSelectedIsNotInAWideRow() {
        Row wide = select(List.of(u.id)).selection().read(new FixedRow(1L), 0);
        assertThatThrownBy(() -> wide.get(u.name))
                .isInstanceOf(ResultException.class)
                .hasMessage("""
                ALK-6008 A row has no value for user_account.name.
                  Why: A value is found by the column or the very expression that was selected. The row has [user_account.id].
                  Fix: Select it as well, or ask for one of those.""");
        assertThatThrownBy(() -> wide.get(Functions.lower(u.name)))
                .hasMessageStartingWith("ALK-6008 A row has no value for an expression of text.");
    }

    @Test
    void anyHandleOfAColumnFindsItsValue() {
        Users other = u.as("other");
        Row wide = select(List.of(u.name, other.name)).selection().read(new FixedRow("a", "b"), 0);
        assertThat(wide.get(other.name)).isEqualTo("b");
        assertThat(wide.has(u.name)).isTrue();
        assertThat(wide.has(u.as("other").name)).isFalse();
    }

    @Test
    void valuesAreFoundByTheNamesOfColumnsAndLabels() {
        Row wide = select(List.of(u.id, u.age.as("years"), u.age.plus(1), u.id))
                .selection()
                .read(new FixedRow(1L, 5, 6, 1L), 0);
        assertThat(wide.get("id", Long.class)).isEqualTo(1L);
        assertThat(wide.get("years", Integer.class)).isEqualTo(5);
        assertThat(wide.names()).containsExactly("id", "years", null, "id");
        assertThat(wide.asMap()).isEqualTo(Map.of("id", 1L, "years", 5));
        assertThatThrownBy(() -> wide.get("age", Integer.class))
                .isInstanceOf(ResultException.class)
                .hasMessageStartingWith("ALK-6008 A row has no value for \"age\".");
        assertThatThrownBy(() -> wide.get("id", Integer.class))
                .isInstanceOf(ResultException.class)
                .hasMessageStartingWith("ALK-6005 \"id\" was read as java.lang.Integer.");
    }

    @Test
    void aNameThatSeveralValuesShareIsRefused() {
        Row wide = select(List.of(u.name, u.as("other").name)).selection().read(new FixedRow("a", "b"), 0);
        assertThatThrownBy(() -> wide.get("name", String.class))
                .isInstanceOf(ResultException.class)
                .hasMessage("""
                ALK-6009 A row has several values called "name".
                  Why: Columns of several tables, or several labels, share the name. The row has [user_account.name, other.name].
                  Fix: Ask by the column itself, or give one of them another name with as(…).""");
        assertThatThrownBy(wide::asMap).hasMessageStartingWith("ALK-6009");
    }

    @Test
    void whatAProjectionMadeOfARowIsUndoneByColumn() {
        var projected =
                select(u.name, u.age).to(Person::new).map(Person::toString).byColumn();
        Row wide = projected.selection().read(new FixedRow("a", 5), 0);
        assertThat(wide.get(u.name)).isEqualTo("a");
        assertThat(select(u.age).byColumn().selection().read(new FixedRow(5), 0).get(u.age))
                .isEqualTo(5);
    }

    @Test
    void wideRowsAreComparedByTheirValues() {
        Selection<Row> selection = select(List.of(u.id, u.name)).selection();
        Row row = selection.read(new FixedRow(1L, null), 0);
        assertThat(row).isEqualTo(selection.read(new FixedRow(1L, null), 0)).hasToString("[1, null]");
        assertThat(row).hasSameHashCodeAs(selection.read(new FixedRow(1L, null), 0));
        assertThat(row).isNotEqualTo(selection.read(new FixedRow(1L, "x"), 0));
    }

    @Test
    void aSelectOfNothingIsRefused() {
        assertThatThrownBy(() -> select(List.of()))
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                ALK-1007 A SELECT of nothing was asked for.
                  Why: A select list has at least one column.
                  Fix: Give at least one selection.""");
    }
}
