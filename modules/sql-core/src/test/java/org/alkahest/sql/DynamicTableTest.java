package org.alkahest.sql;

import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.fixture.Resolved.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.TableName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables whose columns are known only when the program runs are looked up by name and typed by what is asked for. */
class DynamicTableTest {
    private final DynamicTable table = new DynamicTable(new MetaData(), "t");

    @BeforeEach
    void declare() {
        table.column("id", Types.BIGINT).identity().primaryKey();
        table.column("name", Types.varchar(30));
        table.column("active", Types.BOOLEAN);
        table.column("born", Types.DATE);
        table.column("token", Types.UUID);
    }

    @Test
    void aColumnIsAskedForInItsFamily() {
        NumExpr<Long> id = table.get("id", Types.BIGINT);
        TextExpr name = table.get("name", Types.TEXT);
        Condition active = table.get("active", Types.BOOLEAN);
        TemporalExpr<LocalDate> born = table.get("born", Types.DATE);
        ValueExpr<UUID> token = table.get("token", Types.UUID);
        assertThat(sql(select(id).where(name.like("a%"), active, born.lt(LocalDate.EPOCH), token.isNull())))
                .isEqualTo("""
                select t.id
                from t
                where (t.name like {#0 text}) and t.active and (t.born < {#1 date}) and (t.token is null)""");
    }

    @Test
    void anUnknownColumnIsRefusedWithTheNamesThereAre() {
        assertThatThrownBy(() -> table.column("Name"))
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                ALK-1002 The table "t" has no column "Name".
                  Why: It has [id, name, active, born, token].
                  Fix: Correct the name (upper and lower case count), or declare the column first.""");
        assertThatThrownBy(() -> table.get("x", Types.TEXT)).hasMessageStartingWith("ALK-1002");
        assertThatThrownBy(() -> update(table).set("x", 1)).hasMessageStartingWith("ALK-1002");
        assertThatThrownBy(() -> insert(table).set("x", 1)).hasMessageStartingWith("ALK-1002");
    }

    @Test
    void aColumnIsNotAskedForInAnotherFamily() {
        assertThatThrownBy(() -> table.get("id", Types.TEXT))
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                ALK-1001 The column "t.id" was asked for as text.
                  Why: It is declared as bigint, with values of java.lang.Long.
                  Fix: Ask for it with the type it was declared with, or cast it.""");
        assertThatThrownBy(() -> table.get("id", Types.INTEGER)).hasMessageStartingWith("ALK-1001");
    }

    @Test
    void aColumnWithAConverterIsAskedForWithThatConverterOnly() {
        NumType<BigDecimal> cents =
                Types.mappedNumber(Types.BIGINT, BigDecimal.class, BigDecimal::longValue, BigDecimal::valueOf);
        NumType<BigDecimal> others =
                Types.mappedNumber(Types.BIGINT, BigDecimal.class, BigDecimal::longValue, BigDecimal::valueOf);
        table.column("price", cents);
        assertThat(table.get("price", cents).type()).isSameAs(cents.type());
        assertThatThrownBy(() -> table.get("price", others)).hasMessageStartingWith("ALK-1001 The column \"t.price\"");
        assertThatThrownBy(() -> table.get("price", Types.DECIMAL)).hasMessageStartingWith("ALK-1001");
    }

    @Test
    void aColumnIsSetByItsName() {
        assertThat(sql(update(table).set("name", "x").set("id", null))).isEqualTo("""
                update t
                set name = {#0 varchar(30)}, id = {#1 bigint}""");
        assertThat(sql(insert(table).set("name", "x").set("active", true))).isEqualTo("""
                insert into t (name, active)
                values ({#0 varchar(30)}, {#1 boolean})""");
    }

    @Test
    void aColumnIsNotSetToAValueOfAnotherClass() {
        assertThatThrownBy(() -> update(table).set("name", 5))
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                ALK-1001 The column "t.name" was given a value of java.lang.Integer.
                  Why: It is declared as varchar(30), with values of java.lang.String.
                  Fix: Convert the value, or give the column a type of one's own with Types.mapped.""");
        assertThatThrownBy(() -> insert(table).set("id", 5)).hasMessageStartingWith("ALK-1001 The column \"t.id\"");
    }

    @Test
    void anAliasHasTheSameColumns() {
        DynamicTable alias = table.as("other");
        assertThat(alias.columns()).extracting(Column::name).containsExactly("id", "name", "active", "born", "token");
        assertThat(alias.columns())
                .extracting(Object::getClass)
                .isEqualTo(table.columns().stream().map(Object::getClass).toList());
        assertThat(alias.column("id")).hasToString("other.id");
        assertThat(alias.column("id").definition()).isSameAs(table.column("id").definition());
    }

    @Test
    void anAliasTakesNoFurtherColumn() {
        DynamicTable alias = table.as("other");
        assertThatThrownBy(() -> alias.column("more", Types.TEXT))
                .hasMessageStartingWith("ALK-1004 The column \"more\"");
        assertThat(alias.columns()).hasSize(5);
    }

    @Test
    void aTableMayBeInASchemaOfItsOwn() {
        var metaData = new MetaData("a");
        var own = new DynamicTable(metaData, new TableName("b", "t"));
        assertThat(own.name()).hasToString("b.t");
        assertThat(metaData.tables()).containsExactly(own);
    }
}
