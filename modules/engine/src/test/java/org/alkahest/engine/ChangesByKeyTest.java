package org.alkahest.engine;

import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alkahest.engine.event.StatementExecution;
import org.alkahest.engine.event.StatementListener;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.sql.BoolColumn;
import org.alkahest.sql.ChangeBatch;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TemporalColumn;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.DatabaseException;
import org.alkahest.sql.error.StatementException;
import org.alkahest.testdb.Product;
import org.alkahest.testdb.TestDatabase;
import org.alkahest.testdb.TestDatabases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Many rows that are updated or deleted, each found by its key, with as few statements as the database allows. */
@ParameterizedClass
@EnumSource(Product.class)
class ChangesByKeyTest implements StatementListener {
    private final Product product;
    private final List<String> pages = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private TestDatabase database;
    private Engine engine;
    private final MetaData metaData = new MetaData();
    private final Goods goods = new Goods(metaData);

    ChangesByKeyTest(Product product) {
        this.product = product;
    }

    static final class Goods extends TypedTable<Goods> {
        final TextColumn shop = varchar("shop", 10).primaryKey();
        final NumColumn<Integer> number = integer("number_of").primaryKey();
        final TextColumn name = varchar("name", 30).nullable();
        final NumColumn<BigDecimal> price = decimal("price", 10, 2).nullable();
        final TemporalColumn<LocalDate> since = date("since").nullable();
        final TemporalColumn<LocalDateTime> seen = timestamp("seen").nullable();
        final BoolColumn sold = bool("sold").nullable();
        final NumColumn<Integer> version = integer("version");

        Goods(TableHome home) {
            super(home, "goods", Goods::new);
        }
    }

    private record Item(
            String shop,
            int number,
            @Nullable String name,
            @Nullable BigDecimal price,
            @Nullable LocalDate since,
            @Nullable LocalDateTime seen,
            @Nullable Boolean sold,
            int version) {
        static Item of(int number, int state) {
            return new Item(
                    number % 2 == 0 ? "north" : "south",
                    number,
                    number % 5 == 0 ? null : "n" + number + " " + state,
                    number % 7 == 0 ? null : new BigDecimal(number * 10L + state).movePointLeft(2),
                    number % 3 == 0 ? null : LocalDate.of(2020, 1, 1).plusDays(number + state),
                    number % 4 == 0
                            ? null
                            : LocalDateTime.of(2020, 1, 1, 12, 30, 15).plusHours(number + state),
                    number % 6 == 0 ? null : (number + state) % 2 == 0,
                    state);
        }

        static List<Item> of(int first, int count, int state) {
            return IntStream.range(first, first + count)
                    .mapToObj(number -> of(number, state))
                    .toList();
        }
    }

    @BeforeEach
    void createDatabase() throws SQLException {
        database = TestDatabases.find(product).freshDatabase();
        engine = Engine.of(database.dataSource(), EngineOptions.defaults().withListener(this));
        engine.createAll(metaData);
        engine.transaction(connection -> connection.execute(insert(goods)
                .values(
                        Item.of(0, 100, 0),
                        from(goods.shop, Item::shop),
                        from(goods.number, Item::number),
                        from(goods.name, Item::name),
                        from(goods.price, Item::price),
                        from(goods.since, Item::since),
                        from(goods.seen, Item::seen),
                        from(goods.sold, Item::sold),
                        from(goods.version, Item::version))));
        pages.clear();
        texts.clear();
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        if (engine != null) {
            engine.close();
            database.close();
        }
    }

    @Override
    public void beforeStatement(StatementExecution execution) {
        if (execution.page() != null) {
            pages.add(execution.page().first() + "+" + execution.page().rows());
        }
        texts.add(execution.sql());
    }

    private ChangeBatch changes(List<Item> items) {
        return update(goods)
                .values(
                        items,
                        from(goods.name, Item::name),
                        from(goods.price, Item::price),
                        from(goods.since, Item::since),
                        from(goods.seen, Item::seen),
                        from(goods.sold, Item::sold),
                        from(goods.version, Item::version),
                        from(goods.number, Item::number),
                        from(goods.shop, Item::shop));
    }

    private List<Item> stored() {
        return engine.inTransaction(connection -> connection
                .execute(select(
                                goods.shop,
                                goods.number,
                                goods.name,
                                goods.price,
                                goods.since,
                                goods.seen,
                                goods.sold,
                                goods.version)
                        .to(Item::new)
                        .orderBy(goods.number.asc()))
                .all());
    }

    private void expectPages(String... expected) {
        assertThat(pages).containsExactly(expected);
    }

    @Test
    void everyRowGetsItsOwnValuesOfEveryTypeAndNoOtherRowIsTouched() {
        engine.transaction(connection -> {
            UpdateCount count = connection.execute(changes(Item.of(10, 50, 1)));
            assertThat(count).isEqualTo(new UpdateCount(50, true));
        });
        expectPages("1+50");
        List<Item> expected = new ArrayList<>(Item.of(0, 10, 0));
        expected.addAll(Item.of(10, 50, 1));
        expected.addAll(Item.of(60, 40, 0));
        assertThat(stored()).isEqualTo(expected);
    }

    /** SQLite lets texts be longer than their columns say. */
    @Test
    void aTextThatIsTooLongIsRefusedWithItsPageAndNotCutOff() {
        List<Item> items = List.of(
                Item.of(1, 1),
                new Item("north", 2, "n".repeat(31), null, null, null, null, 1),
                new Item("south", 3, null, null, null, null, null, 1));
        if (product == Product.SQLITE) {
            engine.transaction(connection -> connection.execute(changes(items)));
            assertThat(stored().get(2).name()).hasSize(31);
            return;
        }
        assertThatThrownBy(() -> engine.transaction(connection -> connection.execute(changes(items))))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("It was among rows 1 to 3 of the batch.");
        assertThat(stored()).isEqualTo(Item.of(0, 100, 0));
    }

    @Test
    void pagesAreAsLargeAsTheDatabaseIsFastestWith() {
        engine.transaction(connection -> connection.execute(insert(goods)
                .values(
                        Item.of(100, 150, 0),
                        from(goods.shop, Item::shop),
                        from(goods.number, Item::number),
                        from(goods.version, Item::version))));
        pages.clear();
        engine.transaction(connection -> assertThat(
                        connection.execute(changes(Item.of(0, 250, 1))).rows())
                .isEqualTo(250));
        if (product == Product.SQLITE) {
            expectPages("1+100", "101+100", "201+50");
        } else {
            expectPages("1+250");
        }
        assertThat(stored()).isEqualTo(Item.of(0, 250, 1));
    }

    @Test
    void commentsAndHintsStayInTheText() {
        List<Item> items = Item.of(0, 3, 1);
        engine.transaction(connection -> connection.execute(update(goods)
                .comment("why")
                .values(
                        items,
                        from(goods.name, Item::name),
                        from(goods.number, Item::number),
                        from(goods.shop, Item::shop))));
        assertThat(texts).isNotEmpty().allMatch(text -> text.contains("/* why */"));
        assertThat(stored().get(1).name()).isEqualTo("n1 1");
    }

    @Test
    void aTableMayBeCalledAsThePageIs() {
        var home = new MetaData();
        var page = new DynamicTable(home, "page");
        var id = page.column("id", Types.BIGINT).primaryKey();
        var label = page.column("label", Types.varchar(10)).nullable();
        engine.createAll(home);
        engine.transaction(connection -> {
            connection.execute(insert(page).values(List.of(1L, 2L, 3L), from(id, key -> key)));
            connection.execute(
                    update(page).values(List.of(1L, 2L), from(id, key -> key), from(label, key -> "label " + key)));
            assertThat(connection.execute(select(label).orderBy(id.asc())).all())
                    .containsExactly("label 1", "label 2", null);
            connection.execute(delete(page).values(List.of(1L, 2L), from(id, key -> key)));
            assertThat(connection.execute(select(id)).all()).containsExactly(3L);
        });
    }

    @Test
    void rowsThatAreNotThereAreNotCounted() {
        engine.transaction(connection -> assertThat(
                        connection.execute(changes(Item.of(90, 20, 1))).rows())
                .isEqualTo(10));
    }

    @Test
    void aKeyThatComesTwiceIsChangedTwiceInOrder() {
        List<Item> items = List.of(Item.of(1, 1), Item.of(2, 1), Item.of(1, 2), Item.of(3, 2));
        engine.transaction(connection -> connection.execute(changes(items)));
        expectPages("1+2", "3+2");
        assertThat(stored().subList(1, 4)).containsExactly(Item.of(1, 2), Item.of(2, 1), Item.of(3, 2));
    }

    @Test
    void pagesAreAsLargeAsTheOptionSays() {
        engine.transaction(connection -> connection.execute(
                changes(Item.of(0, 100, 3)), ExecutionOptions.none().withBatchSize(40)));
        expectPages("1+40", "41+40", "81+20");
        assertThat(stored()).isEqualTo(Item.of(0, 100, 3));
    }

    @Test
    void rowsAreDeletedByTheirKeysAndByWhatElseMustBeEqual() {
        List<Item> items = new ArrayList<>(Item.of(0, 30, 0));
        items.addAll(Item.of(30, 5, 9));
        engine.transaction(connection -> {
            UpdateCount count = connection.execute(delete(goods)
                    .values(
                            items,
                            from(goods.version, Item::version),
                            from(goods.shop, Item::shop),
                            from(goods.number, Item::number)));
            assertThat(count).isEqualTo(new UpdateCount(30, true));
        });
        expectPages("1+35");
        assertThat(stored()).isEqualTo(Item.of(30, 70, 0));
    }

    @Test
    void rowsWithoutTheirWholeKeyAreRefused() {
        assertThatThrownBy(() -> update(goods)
                        .values(Item.of(0, 1, 0), from(goods.shop, Item::shop), from(goods.name, Item::name)))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("ALK-1007")
                .hasMessageContaining("there is no value for [number_of]");
        assertThatThrownBy(() -> update(goods)
                        .values(Item.of(0, 1, 0), from(goods.shop, Item::shop), from(goods.number, Item::number)))
                .hasMessageContaining("sets no column");
        assertThatThrownBy(() -> delete(goods).values(Item.of(0, 1, 0), from(goods.shop, Item::shop)))
                .hasMessageContaining("A DELETE of rows of \"goods\" does not say which rows");
    }
}
