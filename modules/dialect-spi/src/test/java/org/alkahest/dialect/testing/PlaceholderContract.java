package org.alkahest.dialect.testing;

import static org.alkahest.sql.Functions.coalesce;
import static org.alkahest.sql.Functions.nullif;
import static org.alkahest.sql.Functions.round;
import static org.alkahest.sql.Functions.when;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.literal;
import static org.alkahest.sql.Values.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.alkahest.sql.Condition;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Selection;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.alkahest.sql.schema.SchemaStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bound value is that value, whatever stands beside it: neither rounded nor cut off nor taken for something else. */
public abstract class PlaceholderContract {
    private static final class Prices extends TypedTable<Prices> {
        final NumColumn<BigDecimal> price = decimal("price", 10, 2);
        final TextColumn code = varchar("code", 3);
        final NumColumn<Integer> small = integer("small");

        Prices(TableHome home) {
            super(home, "price_list", Prices::new);
        }
    }

    private static final Prices T = new Prices(new MetaData());
    private DialectUnderTest database;

    protected abstract DialectUnderTest open() throws SQLException;

    @BeforeEach
    void makeARow() throws SQLException {
        database = open();
        database.execute(() -> new SchemaStatement.CreateTable(T.definition(), false));
        database.execute(
                insert(T).set(T.price, decimal("2.00")).set(T.code, "abc").set(T.small, 7));
    }

    @AfterEach
    void close() throws SQLException {
        DialectUnderTest.closeIfOpen(database);
    }

    private Object read(Selection<?> expression) throws SQLException {
        return database.execute(select(expression).from(T)).get(0).get(0);
    }

    private int rows(Condition condition) throws SQLException {
        return database.execute(select(T.small).where(condition)).size();
    }

    private static BigDecimal decimal(String digits) {
        return new BigDecimal(digits);
    }

    @Test
    void aFinerDecimalIsNotRoundedToTheColumnBesideIt() throws SQLException {
        assertThat((BigDecimal) read(T.price.times(decimal("0.155")))).isEqualByComparingTo("0.31");
        assertThat((BigDecimal)
                        read(value(decimal("0.155"), Types.decimal(10, 2)).times(decimal("2"))))
                .isEqualByComparingTo("0.31");
        assertThat((BigDecimal) read(coalesce(nullif(T.price, decimal("2.00")), decimal("1.2345"))))
                .isEqualByComparingTo("1.2345");
        assertThat((BigDecimal) read(value(decimal("1.2345"), Types.decimal(10, 2))))
                .isEqualByComparingTo("1.2345");
        assertThat((BigDecimal) read(round(value(decimal("2.5"), Types.DECIMAL), 0)))
                .isEqualByComparingTo("3");
    }

    @Test
    void aFinerDecimalIsComparedAsItIs() throws SQLException {
        assertThat(rows(T.price.lt(decimal("2.001")))).isOne();
        assertThat(rows(T.price.gt(decimal("1.999")))).isOne();
        assertThat(rows(T.price.eq(decimal("2.001")))).isZero();
        assertThat(rows(T.price.in(decimal("2.001"), decimal("1.999")))).isZero();
        assertThat(rows(T.price.in(decimal("2"), decimal("1.999")))).isOne();
        assertThat(rows(T.price.between(decimal("1.9999"), decimal("2.0001")))).isOne();
        assertThat(rows(T.price.plus(decimal("0.001")).gt(decimal("2.0005")))).isOne();
    }

    @Test
    void aLongerTextIsNotCutOff() throws SQLException {
        assertThat(read(coalesce(nullif(T.code, "abc"), "abcdef"))).isEqualTo("abcdef");
        assertThat(read(T.code.concat("defgh"))).isEqualTo("abcdefgh");
        assertThat(read(value("abcdef", Types.varchar(3)))).isEqualTo("abcdef");
        assertThat(read(when(T.small.eq(7), "abcdef", Types.varchar(3)).otherwise("x")))
                .isEqualTo("abcdef");
        assertThat(rows(T.code.eq("abcdef"))).isZero();
        assertThat(rows(T.code.in("abcdef", "abcxyz"))).isZero();
        assertThat(rows(T.code.lt("abcdef"))).isOne();
    }

    @Test
    void aLargeNumberBesideASmallOneStaysLarge() throws SQLException {
        assertThat(read(value(3_000_000_000L).plus(literal(2L, Types.BIGINT)))).isEqualTo(3_000_000_002L);
        assertThat(read(literal(2L, Types.BIGINT).times(value(3_000_000_000L)))).isEqualTo(6_000_000_000L);
        assertThat(read(value(3_000_000_000L).negated())).isEqualTo(-3_000_000_000L);
        assertThat(read(when(T.small.eq(7), 3_000_000_000L, Types.BIGINT).otherwise(1L)))
                .isEqualTo(3_000_000_000L);
    }
}
