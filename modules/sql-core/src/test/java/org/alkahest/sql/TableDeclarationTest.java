package org.alkahest.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.fixture.SqlSketch;
import org.alkahest.sql.fixture.Users;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.TableName;
import org.junit.jupiter.api.Test;

/** A table is what its class declares, until its first use freezes it. */
class TableDeclarationTest {
    private final MetaData metaData = new MetaData();

    private static final class Products extends TypedTable<Products> {
        final NumColumn<Integer> shop = integer("shop").primaryKey();
        final NumColumn<Long> number =
                bigint("number").identity(new Identity(true, 100L, 10L)).primaryKey();
        final TextColumn name = varchar("name", 30).unique().comment("as printed");
        final NumColumn<java.math.BigDecimal> price = decimal("price", 10, 2).nullable();
        final BoolColumn active = bool("active").serverDefault(true);

        @SuppressWarnings("UnusedVariable") // read by its name
        final TemporalColumn<java.time.Instant> made = timestamptz("made").serverDefault(Functions.currentTimestamp());

        final ValueColumn<UUID> token = uuid("token").clientDefault(UUID::randomUUID);

        Products(TableHome home) {
            super(home, "product", Products::new);
            unique(shop, name);
            index("by_price", price, name);
            uniqueIndex("by_token", token);
            check("has_price", price.gt(0).or(active.not()));
            comment("what we sell");
        }
    }

    @Test
    void onlyALocalTimeIsSetByTheDatabaseOnUpdate() {
        var table = new DynamicTable(metaData, "draft");
        table.column("changed", Types.TIMESTAMP).serverOnUpdate();
        assertThat(table.definition().columns().get(0).setOnUpdate()).isTrue();
        var other = new DynamicTable(metaData, "other");
        assertThatThrownBy(() -> other.column("day", Types.DATE).serverOnUpdate())
                .isInstanceOf(StatementException.class)
                .hasMessageStartingWith("ALK-1011")
                .hasMessageContaining("Declare the column as Types.TIMESTAMP");
    }

    private TableDefinition products() {
        return new Products(metaData).definition();
    }

    @Test
    void columnsStandInTheOrderOfTheirFields() {
        assertThat(products().columns())
                .extracting(ColumnDefinition::name)
                .containsExactly("shop", "number", "name", "price", "active", "made", "token");
    }

    @Test
    void aColumnRefusesNullUnlessItSaysOtherwise() {
        assertThat(products().columns())
                .filteredOn(ColumnDefinition::nullable)
                .extracting(ColumnDefinition::name)
                .containsExactly("price");
    }

    @Test
    void aColumnKeepsEverythingThatWasSaidOfIt() {
        TableDefinition products = products();
        assertThat(products.column("number"))
                .get()
                .isEqualTo(
                        ColumnDefinition.of("number", Types.BIGINT.type()).withIdentity(new Identity(true, 100L, 10L)));
        assertThat(products.column("name"))
                .get()
                .isEqualTo(ColumnDefinition.of("name", Types.varchar(30).type()).withComment("as printed"));
        assertThat(products.column("active"))
                .get()
                .isEqualTo(ColumnDefinition.of("active", Types.BOOLEAN.type())
                        .withServerDefault(new Literal(Types.BOOLEAN.type(), true)));
        assertThat(products.column("made").orElseThrow().serverDefault())
                .isNotNull()
                .satisfies(expression -> assertThat(SqlSketch.of(expression)).isEqualTo("current_timestamp()"));
        assertThat(products.column("none")).isEmpty();
    }

    @Test
    void theTableKeepsItsKeysIndexesAndChecks() {
        TableDefinition products = products();
        assertThat(products.name()).isEqualTo(TableName.of("product"));
        assertThat(products.primaryKey()).isEqualTo(new PrimaryKey(null, List.of("shop", "number")));
        assertThat(products.uniqueKeys())
                .containsExactly(new UniqueKey(null, List.of("name")), new UniqueKey(null, List.of("shop", "name")));
        assertThat(products.indexes())
                .extracting(index -> index.name().text(), Index::unique)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("by_price", false),
                        org.assertj.core.groups.Tuple.tuple("by_token", true));
        assertThat(products.indexes().get(0).items())
                .map(SqlSketch::of)
                .containsExactly("product.price", "product.name");
        assertThat(products.checks())
                .extracting(check -> String.valueOf(check.name()))
                .containsExactly("has_price");
        assertThat(SqlSketch.of(products.checks().get(0).condition()))
                .isEqualTo("((product.price > {0 decimal(10,2)}) or (not product.active))");
        assertThat(products.comment()).isEqualTo("what we sell");
    }

    @Test
    void aTableOfAMetaDataWithASchemaIsInThatSchema() {
        assertThat(new Products(new MetaData("shop")).definition().name()).isEqualTo(new TableName("shop", "product"));
    }

    @Test
    void theDefinitionIsMadeOnce() {
        Products products = new Products(metaData);
        assertThat(products.definition()).isSameAs(products.definition());
        assertThat(products.name.definition())
                .isSameAs(products.definition().columns().get(2));
    }

    @Test
    void declaringAfterTheFirstUseIsRefused() {
        Products products = new Products(metaData);
        assertThat(products.columns()).hasSize(7);
        assertThatThrownBy(() -> products.name.nullable())
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                ALK-1004 The column "name" was declared after the table "product" had been used.
                  Why: The first use of a table's definition freezes it, since others may have read it.
                  Fix: Declare everything in the table's constructor and field initialisers.""");
        List<Consumer<Products>> late = List.of(
                table -> table.bigint("more"),
                table -> table.name.primaryKey(),
                table -> table.name.unique(),
                table -> table.name.comment("x"),
                table -> table.name.serverDefault("x"),
                table -> table.name.clientDefault(() -> "x"),
                table -> table.name.references(table.name),
                table -> table.number.identity(),
                table -> table.unique(table.name),
                table -> table.index("more", table.name),
                table -> table.check("more", table.active),
                table -> table.comment("x"));
        assertThat(late)
                .allSatisfy(declaring -> assertThatThrownBy(() -> declaring.accept(products))
                        .isInstanceOf(StatementException.class)
                        .hasMessageStartingWith("ALK-1004"));
        assertThat(products.columns()).hasSize(7);
    }

    @Test
    void aStatementDoesNotFreezeATableButAnAliasOfADynamicOneDoes() {
        var table = new DynamicTable(metaData, "t");
        NumColumn<Integer> x = table.column("x", Types.INTEGER);
        assertThat(Sql.select(x).shape().valueCount()).isZero();
        x.nullable();
        assertThat(table.as("alias").columns()).hasSize(1);
        assertThatThrownBy(() -> table.column("y", Types.INTEGER)).hasMessageStartingWith("ALK-1004");
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        var table = new DynamicTable(metaData, "t");
        table.column("x", Types.TEXT);
        assertThatThrownBy(() -> table.column("x", Types.INTEGER))
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                ALK-1005 The table "t" has two columns "x".
                  Why: A column is declared once.
                  Fix: Remove one of the declarations, or give it another name.""");
        table.column("X", Types.TEXT);
        assertThat(table.columns()).extracting(Column::name).containsExactly("x", "X");
    }

    @Test
    void twoTablesOfOneNameAreRefusedInOneMetaData() {
        Products products = new Products(metaData);
        assertThatThrownBy(() -> new Products(metaData))
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                ALK-1005 There is already a table "product".
                  Why: A table is defined once in its MetaData.
                  Fix: Use the one that exists, give this one another name, or use another MetaData.""");
        assertThat(metaData.tables()).containsExactly(products);
        assertThat(metaData.table("product")).containsSame(products);
        assertThat(metaData.table("none")).isEmpty();
        assertThat(new Products(new MetaData()).name()).isEqualTo(products.name());
    }

    @Test
    void twoSequencesOfOneNameAreRefusedInOneMetaData() {
        metaData.sequence("s", 1L, 50L);
        assertThatThrownBy(() -> metaData.sequence("s"))
                .hasMessageStartingWith("ALK-1005 There is already a sequence \"s\".");
        assertThat(metaData.sequences()).singleElement().satisfies(sequence -> {
            assertThat(sequence.numbering().start()).isEqualTo(1);
            assertThat(sequence.numbering().increment()).isEqualTo(50);
        });
    }

    @Test
    void aColumnStandsInThePrimaryKeyOnce() {
        var table = new DynamicTable(metaData, "t");
        NumColumn<Integer> x = table.column("x", Types.INTEGER).primaryKey();
        assertThatThrownBy(x::primaryKey)
                .hasMessageStartingWith("ALK-1005 The primary key of \"t\" has the column \"x\" twice.");
    }

    @Test
    void constraintsAndIndexesHaveAtLeastOneColumn() {
        var table = new DynamicTable(metaData, "t");
        assertThatThrownBy(() -> table.withUnique()).hasMessageStartingWith("ALK-1011");
        assertThatThrownBy(() -> table.withIndex("i")).hasMessageStartingWith("ALK-1011");
    }

    @Test
    void constraintsAndIndexesHaveColumnsOfTheirOwnTableOnly() {
        Users u = Users.alone();
        var table = new DynamicTable(metaData, "t");
        assertThatThrownBy(() -> table.withUnique(u.name)).hasMessage("""
                ALK-1006 The column "user_account.name" was named in a unique constraint of "t".
                  Why: A table's keys, constraints and indexes are made of its own columns.
                  Fix: Use the columns of "t".""");
        assertThatThrownBy(() -> table.withIndex("i", u.name)).hasMessageStartingWith("ALK-1006");
        assertThatThrownBy(() -> table.withForeignKey(
                        List.of(u.id),
                        () -> List.of(u.id),
                        org.alkahest.sql.schema.ReferentialAction.NO_ACTION,
                        org.alkahest.sql.schema.ReferentialAction.NO_ACTION))
                .hasMessageStartingWith("ALK-1006");
    }

    @Test
    void twoIndexesOfOneNameAreRefused() {
        var table = new DynamicTable(metaData, "t");
        TextColumn x = table.column("x", Types.TEXT);
        table.withIndex("i", x);
        assertThatThrownBy(() -> table.withIndex("i", x))
                .hasMessageStartingWith("ALK-1005 The table \"t\" has two indexes \"i\".");
        table.withCheck("c", x.eq("x"));
        assertThatThrownBy(() -> table.withCheck("c", x.eq("y")))
                .hasMessageStartingWith("ALK-1005 The table \"t\" has two checks \"c\".");
    }

    @Test
    void stepsAreNotZero() {
        assertThatThrownBy(() -> new Identity(false, 1L, 0L)).hasMessageStartingWith("ALK-1011");
        assertThatThrownBy(() -> metaData.sequence("s", 1L, 0L)).hasMessageStartingWith("ALK-1011");
        assertThat(metaData.sequences()).isEmpty();
    }
}
