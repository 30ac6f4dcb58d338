package org.alkahest.dialect.sqlite;

import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.max;
import static org.alkahest.sql.Functions.sum;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Windows.currentRow;
import static org.alkahest.sql.Windows.over;
import static org.alkahest.sql.Windows.partitionBy;
import static org.alkahest.sql.Windows.preceding;
import static org.assertj.core.api.Assertions.assertThat;

import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NamedWindow;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Select;
import org.alkahest.sql.Types;
import org.junit.jupiter.api.Test;

/** Windows that functions share by a name, on versions that cannot extend one by another. */
class SqliteWindowsTest {
    private static final DynamicTable SALES = new DynamicTable(new MetaData(), "sale");
    private static final NumColumn<Long> SHOP = SALES.column("shop", Types.BIGINT);
    private static final NumColumn<Long> DAY = SALES.column("day", Types.BIGINT);
    private static final NamedWindow OF_SHOP = partitionBy(SHOP.remainder(10)).as("of_shop");
    private static final NamedWindow RUNNING =
            OF_SHOP.orderBy(DAY.asc()).rows(preceding(2), currentRow()).as("running");
    private static final Select<?> QUERY = select(
                    over(sum(DAY), OF_SHOP), over(count(), RUNNING), over(max(DAY), OF_SHOP.orderBy(DAY.desc())))
            .window(OF_SHOP, RUNNING)
            .orderBy(over(max(DAY), OF_SHOP).asc());

    private static String sql(int minor) {
        return QUERY.toSql(new SqliteDialectProvider().dialect(DatabaseVersion.of("SQLite", 3, minor)));
    }

    @Test
    void theyStandInEachOverWhereNoWindowExtendsAnother() {
        assertThat(sql(27)).isEqualTo("""
                select sum(sale.day) over (partition by sale.shop % ?), count(*) over (partition by sale.shop % ? \
                order by sale.day rows between ? preceding and current row), max(sale.day) over (partition by \
                sale.shop % ? order by sale.day desc) from sale order by max(sale.day) over (partition by sale.shop % ?)""");
    }

    @Test
    void theyStandInTheClauseOtherwise() {
        assertThat(sql(28)).isEqualTo("""
                select sum(sale.day) over of_shop, count(*) over running, max(sale.day) over (of_shop order by \
                sale.day desc) from sale window of_shop as (partition by sale.shop % ?), running as (of_shop order \
                by sale.day rows between ? preceding and current row) order by max(sale.day) over of_shop""");
    }
}
