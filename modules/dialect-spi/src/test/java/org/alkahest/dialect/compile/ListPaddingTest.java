package org.alkahest.dialect.compile;

import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.alkahest.dialect.TinyDialect;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.StatementException;
import org.junit.jupiter.api.Test;

/** How many placeholders a list gets, where a database takes no more than five in one statement. */
class ListPaddingTest {
    private static final TinyDialect FIVE_AT_MOST = new TinyDialect();

    private final DynamicTable table = new DynamicTable(new MetaData(), "t");
    private final NumColumn<Integer> a = table.column("a", Types.INTEGER);
    private final NumColumn<Integer> b = table.column("b", Types.INTEGER);

    @Test
    void aListIsPaddedToAPowerOfTwo() {
        assertThat(oneList(0)).endsWith("in (select cast(null as integer) where 1 = 0)");
        assertThat(oneList(1)).endsWith("in (?)");
        assertThat(oneList(2)).endsWith("in (?, ?)");
        assertThat(oneList(3)).endsWith("in (?, ?, ?, ?)");
    }

    @Test
    void paddingEndsWhereTheDatabaseTakesNoMore() {
        assertThat(oneList(5)).endsWith("in (?, ?, ?, ?, ?)");
        assertThat(FIVE_AT_MOST.text(select(a).where(a.in(list(3)), a.gt(1), b.gt(1))))
                .isEqualTo("select t.a from t where t.a in (?, ?, ?) and t.a > ? and t.b > ?");
    }

    @Test
    void textsOfOneStatementForListsThatArePaddedDifferentlyAreNotMixedUp() {
        var compiled = FIVE_AT_MOST.compile(select(a).where(a.in(list(4))));

        for (int length : List.of(5, 4, 3, 5)) {
            var statement = select(a).where(a.in(list(length)));
            assertThat(compiled.sql(statement.shape(), statement.bindings())).isEqualTo(FIVE_AT_MOST.text(statement));
        }
    }

    @Test
    void whatTheFirstListTakesTheSecondNoLongerHas() {
        assertThat(twoLists(2, 3)).isEqualTo("select t.a from t where t.a in (?, ?) and t.b in (?, ?, ?)");
        assertThat(twoLists(3, 1)).isEqualTo("select t.a from t where t.a in (?, ?, ?, ?) and t.b in (?)");
        assertThat(twoLists(3, 2)).isEqualTo("select t.a from t where t.a in (?, ?, ?) and t.b in (?, ?)");
    }

    @Test
    void moreValuesThanTheDatabaseTakesAreRefused() {
        assertRefused(() -> oneList(6), 6);
        assertRefused(() -> twoLists(3, 3), 6);
        assertRefused(() -> FIVE_AT_MOST.text(select(a).where(a.in(list(4)), a.gt(1), b.gt(1))), 6);
    }

    private static void assertRefused(Runnable statement, int parameters) {
        assertThatThrownBy(statement::run)
                .isInstanceOfSatisfying(StatementException.class, error -> {
                    assertThat(error.code()).isEqualTo(ErrorCode.TOO_MANY_PARAMETERS);
                    assertThat(error.what()).contains(" " + parameters + " parameters");
                })
                .hasMessageContaining("\"tiny\" takes 5 at most");
    }

    private String oneList(int length) {
        return FIVE_AT_MOST.text(select(a).where(a.in(list(length))));
    }

    private String twoLists(int first, int second) {
        return FIVE_AT_MOST.text(select(a).where(a.in(list(first)), b.in(list(second))));
    }

    private static List<Integer> list(int length) {
        return Collections.nCopies(length, 7);
    }
}
