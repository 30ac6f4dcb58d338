package org.alkahest.sql;

import static org.alkahest.sql.Folds.fold;
import static org.alkahest.sql.Folds.many;
import static org.alkahest.sql.Folds.one;
import static org.alkahest.sql.Rows.row;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alkahest.sql.error.ResultException;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.fixture.FixedRow;
import org.alkahest.sql.fixture.Users;
import org.alkahest.sql.row.Row2;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Which folds there are, and how rows are gathered by their keys. */
class FoldTest {
    private final Users u = Users.alone();
    private final Users v = u.as("v");
    private final Fold<Row2<String, List<String>>> pairs = fold(u.id, row(u.name, many(v.id, v.name)));

    private static <R> List<R> gathered(Fold<R> fold, Object[]... rows) {
        Gathering<R> gathering = fold.gathering(select(fold).node());
        for (Object[] row : rows) {
            gathering.add(fold.rows().read(new FixedRow(row), 0));
        }
        List<R> records = new ArrayList<>();
        gathering.take().forEachRemaining(records::add);
        return records;
    }

    private static Object[] cells(Object... values) {
        return values;
    }

    @Test
    void rowsAreGatheredByKeyWhereverTheyStand() {
        assertThat(gathered(
                        pairs,
                        cells(1L, "a", 10L, "x"),
                        cells(2L, "b", null, null),
                        cells(1L, "a", 11L, null),
                        cells(1L, "a", 10L, "x")))
                .containsExactly(new Row2<>("a", Arrays.asList("x", null)), new Row2<>("b", List.of()));
    }

    @Test
    void listsCannotBeChanged() {
        List<String> names = gathered(pairs, cells(1L, "a", 10L, "x")).get(0).v2();
        assertThatThrownBy(() -> names.add("y")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void decimalNumbersAreKeysByTheirValue() {
        var price = new DynamicTable(new MetaData(), "t").column("price", Types.decimal(10, 2));
        assertThat(gathered(
                        fold(price, many(u.id, u.name)),
                        cells(new BigDecimal("1.0"), 1L, "a"),
                        cells(new BigDecimal("1.00"), 2L, "b")))
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void bytesAreKeysByTheirContent() {
        var hash = new DynamicTable(new MetaData(), "t").column("hash", Types.varbinary(10));
        assertThat(gathered(
                        fold(row(hash, u.age), many(u.id, u.name)),
                        cells(new byte[] {1}, null, 1L, "a"),
                        cells(new byte[] {1}, null, 2L, "b"),
                        cells(new byte[] {2}, null, 3L, "c")))
                .containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void aRecordWithoutListsIsMadeOfItsFirstRow() {
        assertThat(gathered(fold(u.id, u.name), cells(1L, "a"), cells(1L, "b"))).containsExactly("a");
    }

    @Test
    void aNullKeyIsAnError() {
        assertThatThrownBy(() -> gathered(pairs, cells(null, null, 10L, "x")))
                .isInstanceOf(ResultException.class)
                .hasMessageStartingWith(
                        "ALK-6007 A row belongs to no record: the key that rows are folded by is NULL.");
    }

    @Test
    void whatIsJoinedAtMostOnceIsNullWithoutAKey() {
        Selection<Row2<String, Integer>> part = one(row(u.id, u.id), row(u.name, u.age));
        assertThat(part.read(new FixedRow(null, null, "a", 1), 0)).isNull();
        assertThat(part.read(new FixedRow(null, 1L, "a", 1), 0)).isEqualTo(new Row2<>("a", 1));
        assertThat(gathered(fold(u.id, one(v.id, many(u.id, u.name))), cells(1L, 2L, 1L, "a")))
                .containsExactly(List.of("a"));
    }

    @Test
    void aFoldCanBeMapped() {
        var sizes = select(pairs).map(pair -> pair.v2().size());
        assertThat(gathered((Fold<Integer>) sizes.selection(), cells(1L, "a", 10L, "x")))
                .containsExactly(1);
    }

    @Test
    void rowsStandTogetherOnlyWhereTheOrderBeginsWithTheKey() {
        var two = fold(row(u.id, u.age), u.name);
        assertThat(pairs.findsTogether(
                        select(pairs).orderBy(u.id.desc(), v.id.asc()).node()))
                .isTrue();
        assertThat(pairs.findsTogether(
                        select(pairs).orderBy(v.id.asc(), u.id.asc()).node()))
                .isFalse();
        assertThat(pairs.findsTogether(select(pairs).orderBy(v.id.asc()).node()))
                .isFalse();
        assertThat(pairs.findsTogether(select(pairs).node())).isFalse();
        assertThat(pairs.findsTogether(
                        select(pairs).union(select(pairs)).orderBy(u.id.asc()).node()))
                .isFalse();
        assertThat(two.findsTogether(
                        select(two).orderBy(u.age.asc(), u.id.asc()).node()))
                .isTrue();
        assertThat(two.findsTogether(
                        select(two).orderBy(u.id.asc(), u.name.asc()).node()))
                .isFalse();
    }

    @Test
    void textsMayBeEqualInAnOrderAndDifferentInJava() {
        var byName = fold(u.name, u.id);
        assertThat(byName.findsTogether(select(byName).orderBy(u.name.asc()).node()))
                .isFalse();
    }

    @Test
    void listsOutsideOfAFoldAreRefused() {
        refused(() -> select(u.id, many(v.id, v.name)));
        refused(() -> select(many(v.id, v.name)));
        refused(() -> select(List.of(u.id, row(u.id, many(v.id, v.name)))));
    }

    @Test
    void aFoldIsAllThatIsSelected() {
        refused(() -> select(pairs, u.age));
        refused(() -> fold(u.id, row(u.id, pairs)));
        refused(() -> fold(pairs, u.name));
        refused(() -> fold(many(u.id, u.id), u.name));
        refused(() -> many(pairs, u.name));
        refused(() -> one(many(u.id, u.id), u.name));
        refused(() -> select(pairs).byColumn());
    }

    @Test
    void aLimitOfJoinedRowsIsRefused() {
        assertThatThrownBy(() -> select(pairs).limit(10))
                .isInstanceOf(StatementException.class)
                .hasMessageStartingWith("ALK-1007 A limit or offset was given to a query whose rows are folded");
        refused(() -> select(pairs).offset(10));
        refused(() -> select(pairs).limitWithTies(10));
        refused(() -> select(pairs).union(select(pairs)).limit(1));
    }

    private static void refused(ThrowingCallable building) {
        assertThatThrownBy(building).isInstanceOf(StatementException.class).hasMessageStartingWith("ALK-1007");
    }

    @Test
    void aFoldIsNotReadFromOneRow() {
        var returning = insert(u).set(u.name, "a").returning(pairs).selection();
        assertThatThrownBy(() -> returning.read(new FixedRow(1L, "a", 1L, "b"), 0))
                .hasMessageStartingWith("ALK-6005 A record that is folded from many rows cannot be read from one.");
        var list = insert(u).set(u.name, "a").returning(many(u.id, u.name)).selection();
        assertThatThrownBy(() -> list.read(new FixedRow(1L, "a"), 0))
                .hasMessageStartingWith("ALK-6005 A list of joined rows cannot be read from one row.");
    }
}
