package org.alkahest.dialect.render;

import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.RowExpr.row;
import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alkahest.dialect.TinyDialect;
import org.alkahest.dialect.testing.Shop;
import org.alkahest.sql.Condition;
import org.alkahest.sql.ValuesTable;
import org.alkahest.sql.row.Row2;
import org.alkahest.sql.row.Row3;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.ValuesRelation;
import org.junit.jupiter.api.Test;

/** Other ways to write rows of values, for databases that need them. */
class RowsTest {
    private static final Shop.Customers C = Shop.CUSTOMERS.as("c");

    private static String where(Condition condition) {
        var dialect = new TinyDialect(Rendering.standard().with(Comparison.class, RowComparisons::expanded));
        String sql = dialect.text(select(C.id).where(condition));
        return sql.substring(sql.indexOf("where ") + "where ".length());
    }

    @Test
    void equalRowsAreEqualInAllValues() {
        assertThat(where(row(C.id, C.name).eq(new Row2<>(1L, "x")))).isEqualTo("(c.id = ? and c.name = ?)");
        assertThat(where(row(C.id, C.name).ne(new Row2<>(1L, "x")))).isEqualTo("(c.id <> ? or c.name <> ?)");
    }

    @Test
    void aRowIsLessByItsFirstValueThatDiffers() {
        assertThat(where(row(C.id, C.name).lt(new Row2<>(1L, "x")))).isEqualTo("(c.id < ? or c.id = ? and c.name < ?)");
        assertThat(where(row(C.id, C.name, C.referrer).ge(new Row3<>(1L, "x", 2L))))
                .isEqualTo("(c.id > ? or c.id = ? and (c.name > ? or c.name = ? and c.referrer_id >= ?))");
    }

    @Test
    void eachRowOfATableOfValuesMayHaveAConstructor() {
        var dialect = new TinyDialect(Rendering.standard().with(ValuesRelation.class, RowsOfValues::rowConstructors));
        var names = ValuesTable.of("names", List.of("a", "b"), from(C.name, name -> name));
        assertThat(dialect.text(select(names.column(C.name)).from(names))).isEqualTo("""
                select names.name from (values row(cast(? as varchar(40))), row(cast(? as varchar(40)))) as names (name)""");
    }
}
