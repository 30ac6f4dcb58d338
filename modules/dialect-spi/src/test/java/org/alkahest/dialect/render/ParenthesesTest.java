package org.alkahest.dialect.render;

import static org.alkahest.sql.Functions.not;
import static org.alkahest.sql.Functions.or;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import org.alkahest.dialect.TinyDialect;
import org.alkahest.sql.Condition;
import org.alkahest.sql.Functions;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.Selection;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.junit.jupiter.api.Test;

/** Parentheses stand where the meaning needs them and nowhere else. */
class ParenthesesTest {
    private static final class Things extends TypedTable<Things> {
        final NumColumn<Long> a = bigint("a");
        final NumColumn<Long> b = bigint("b");
        final NumColumn<Long> c = bigint("c");
        final TextColumn s = text("s");

        Things(TableHome home) {
            super(home, "t", Things::new);
        }
    }

    private static final Things T = new Things(new MetaData());
    private static final NumExpr<Long> ONE = literal(1L, Types.BIGINT);
    private static final NumExpr<Long> MINUS_ONE = literal(-1L, Types.BIGINT);

    private static String written(Selection<?> expression) {
        String sql = new TinyDialect().text(select(expression).from(T));
        return sql.substring("select ".length(), sql.length() - " from t".length())
                .replace("t.", "");
    }

    @Test
    void sumsAndProductsGroupFromTheLeft() {
        assertThat(written(T.a.minus(T.b).minus(T.c))).isEqualTo("a - b - c");
        assertThat(written(T.a.times(T.b).times(T.c))).isEqualTo("a * b * c");
        assertThat(written(T.a.plus(T.b.times(T.c)))).isEqualTo("a + b * c");
    }

    @Test
    void whatWouldGroupOtherwiseStandsInParentheses() {
        assertThat(written(T.a.minus(T.b.minus(T.c)))).isEqualTo("a - (b - c)");
        assertThat(written(T.a.minus(T.b.plus(T.c)))).isEqualTo("a - (b + c)");
        assertThat(written(T.a.plus(T.b).times(T.c))).isEqualTo("(a + b) * c");
        assertThat(written(T.a.remainder(T.b.times(T.c)))).isEqualTo("a % (b * c)");
    }

    @Test
    void twoSignsNeverMeet() {
        assertThat(written(T.a.negated().negated())).isEqualTo("-(-a)");
        assertThat(written(MINUS_ONE.negated())).isEqualTo("-(-1)");
        assertThat(written(T.a.minus(MINUS_ONE))).isEqualTo("a - -1");
        assertThat(written(T.a.plus(T.b).negated())).isEqualTo("-(a + b)");
    }

    @Test
    void aComparisonInsideAnotherStandsInParentheses() {
        Condition less = T.a.lt(T.b);
        assertThat(written(less.eq(T.b.lt(T.c)))).isEqualTo("(a < b) = (b < c)");
        assertThat(written(less.isNull())).isEqualTo("(a < b) is null");
        assertThat(written(T.a.plus(T.b).lt(T.c.times(T.a)))).isEqualTo("a + b < c * a");
        assertThat(written(T.a.between(T.b.plus(ONE), T.c))).isEqualTo("a between b + 1 and c");
    }

    @Test
    void andBindsTighterThanOrAndNotTightestOfTheThree() {
        Condition x = T.a.eq(T.b);
        Condition y = T.b.eq(T.c);
        assertThat(written(or(x, y.and(x)))).isEqualTo("a = b or b = c and a = b");
        assertThat(written(or(x, y).and(x))).isEqualTo("(a = b or b = c) and a = b");
        assertThat(written(not(x.and(y)))).isEqualTo("not (a = b and b = c)");
        assertThat(written(not(x).and(not(not(y))))).isEqualTo("not (a = b) and not (not (b = c))");
        assertThat(written(Functions.and(x, y.and(x)))).isEqualTo("a = b and b = c and a = b");
    }

    @Test
    void noOtherOperatorStandsBareInAConcatenation() {
        assertThat(written(T.s.concat(T.s).concat(T.s))).isEqualTo("s || s || s");
        assertThat(written(T.s.concat(Functions.cast(T.a.plus(T.b), Types.TEXT))))
                .isEqualTo("s || cast(a + b as character large object)");
        assertThat(written(T.s.concat(T.s).like(T.s))).isEqualTo("s || s like s");
    }
}
