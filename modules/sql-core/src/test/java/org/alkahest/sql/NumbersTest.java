package org.alkahest.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.fixture.SqlSketch;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.Comparison;
import org.junit.jupiter.api.Test;

/** An int literal becomes a value of the column's own class. */
class NumbersTest {
    private final DynamicTable table = new DynamicTable(new MetaData(), "t");
    private final NumColumn<Short> small = table.column("small", Types.SMALLINT);
    private final NumColumn<Integer> number = table.column("number", Types.INTEGER);
    private final NumColumn<Long> big = table.column("big", Types.BIGINT);
    private final NumColumn<BigDecimal> exact = table.column("exact", Types.decimal(10, 2));
    private final NumColumn<Float> real = table.column("real", Types.REAL);
    private final NumColumn<Double> wide = table.column("wide", Types.DOUBLE);

    private static Object value(Condition comparison) {
        return ((Bind) ((Comparison) comparison.node()).right()).value();
    }

    @Test
    void anIntIsBoundInTheClassOfTheColumn() {
        assertThat(value(small.eq(5))).isEqualTo((short) 5);
        assertThat(value(number.ne(5))).isEqualTo(5);
        assertThat(value(big.lt(5))).isEqualTo(5L);
        assertThat(value(exact.le(5))).isEqualTo(new BigDecimal(5));
        assertThat(value(real.gt(5))).isEqualTo(5f);
        assertThat(value(wide.ge(5))).isEqualTo(5d);
    }

    @Test
    void anIntThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> small.eq(70_000))
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                ALK-1001 The number 70000 was given where smallint stands.
                  Why: It cannot be made a java.lang.Short.
                  Fix: Give a value of that class.""");
    }

    @Test
    void aNumberOfOnesOwnClassIsGivenAsSuch() {
        NumType<java.math.BigInteger> own = Types.mappedNumber(
                Types.BIGINT,
                java.math.BigInteger.class,
                java.math.BigInteger::longValue,
                java.math.BigInteger::valueOf);
        NumColumn<java.math.BigInteger> column = table.column("own", own);
        assertThat(value(column.eq(java.math.BigInteger.TWO))).isEqualTo(java.math.BigInteger.TWO);
        assertThatThrownBy(() -> column.eq(2))
                .hasMessageStartingWith("ALK-1001 The number 2 was given where BigInteger as bigint stands.");
    }

    @Test
    void arithmeticStaysInTheTypeOfTheLeftSide() {
        assertThat(exact.plus(1).type()).isEqualTo(exact.type());
        assertThat(SqlSketch.of(
                        big.plus(1).minus(2L).times(big).remainder(4).negated().node()))
                .isEqualTo("(-((((t.big + {1 bigint}) - {2 bigint}) * t.big) % {4 bigint}))");
    }

    @Test
    void aLimitBelowZeroIsRefused() {
        assertThatThrownBy(() -> Sql.select(big).limit(-1))
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                ALK-1007 A limit or offset of -1 rows was given.
                  Why: Rows are counted from zero.
                  Fix: Give zero or more, or leave it out.""");
        assertThatThrownBy(() -> Sql.select(big).offset(-1)).hasMessageStartingWith("ALK-1007");
        assertThatThrownBy(() -> Sql.select(big).union(Sql.select(big)).limit(-1))
                .hasMessageStartingWith("ALK-1007");
        assertThat(Sql.select(big).limit(0).node().limit()).isNotNull();
    }
}
