package org.alkahest.engine;

import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alkahest.engine.event.StatementExecution;
import org.alkahest.engine.event.StatementListener;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.sql.InsertBatch;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.alkahest.sql.ValueColumn;
import org.alkahest.sql.row.Row2;
import org.alkahest.testdb.Product;
import org.alkahest.testdb.TestDatabase;
import org.alkahest.testdb.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** PostgreSQL: rows that meet rows that are there, or each other, and rows that bring their keys. */
class PostgresqlUpsertTest implements StatementListener {
    @RegisterExtension
    final ShuffledRows shuffled = new ShuffledRows();

    private final List<String> pages = new ArrayList<>();
    private TestDatabase database;
    private Engine engine;
    private final MetaData metaData = new MetaData();
    private final Stock stock = new Stock(metaData);

    private static final class Stock extends TypedTable<Stock> {
        final ValueColumn<UUID> id = uuid("id").primaryKey();
        final TextColumn name = varchar("name", 30).unique();
        final TextColumn label =
                column("label", Types.TEXT.named("varchar(30)")).nullable().unique();
        final NumColumn<Integer> pieces = integer("pieces");

        Stock(TableHome home) {
            super(home, "stock", Stock::new);
        }
    }

    private record Item(UUID id, String name, int pieces) {
        static Item of(String name, int pieces) {
            return new Item(UUID.randomUUID(), name, pieces);
        }
    }

    @BeforeEach
    void createDatabase() throws SQLException {
        database = TestDatabases.find(Product.POSTGRESQL).freshDatabase();
        engine = Engine.of(
                shuffled.over(database.dataSource()), EngineOptions.defaults().withListener(this));
        engine.createAll(metaData);
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        engine.close();
        database.close();
    }

    @Override
    public void beforeStatement(StatementExecution execution) {
        if (execution.page() != null) {
            pages.add(execution.page().way() + ' ' + execution.page().rows());
        }
    }

    private InsertBatch<Item> batch(List<Item> items) {
        return insert(stock)
                .values(
                        items,
                        from(stock.id, Item::id),
                        from(stock.name, Item::name),
                        from(stock.label, Item::name),
                        from(stock.pieces, Item::pieces));
    }

    private static List<Item> items(int count) {
        return IntStream.range(0, count).mapToObj(i -> Item.of("n" + i, i)).toList();
    }

    private List<Row2<String, Integer>> stored() {
        return engine.inTransaction(connection -> connection
                .execute(select(stock.name, stock.pieces).orderBy(stock.name.asc()))
                .all());
    }

    @Test
    void aKeyThatTheApplicationGivesFindsItsRow() {
        List<Item> items = items(100);
        List<String> names = engine.inTransaction(connection -> connection
                .execute(batch(items).returning(stock.name).inParameterOrder())
                .all());
        assertThat(names).isEqualTo(items.stream().map(Item::name).toList());
        assertThat(pages).containsExactly("arrays 100");
    }

    @Test
    void rowsThatAreThereAreChangedAndComeBackInOrder() {
        List<Item> before = items(50);
        engine.transaction(connection -> connection.execute(batch(before)));
        pages.clear();
        List<Item> items = items(100);
        List<Row2<UUID, Integer>> rows = engine.inTransaction(connection -> connection
                .execute(batch(items)
                        .onConflict(stock.name)
                        .doUpdate(update -> update.set(stock.pieces, stock.pieces.plus(1000)))
                        .returning(stock.id, stock.pieces)
                        .inParameterOrder())
                .all());
        for (int i = 0; i < 100; i++) {
            boolean there = i < 50;
            assertThat(rows.get(i).v1())
                    .isEqualTo((there ? before : items).get(i).id());
            assertThat(rows.get(i).v2()).isEqualTo(there ? i + 1000 : i);
        }
        assertThat(pages).containsExactly("arrays 100");
    }

    @Test
    void rowsOfOneKeyGoIntoSeveralStatements() {
        List<Item> items = List.of(Item.of("a", 1), Item.of("b", 2), Item.of("a", 3), Item.of("a", 4), Item.of("c", 5));
        engine.transaction(connection ->
                connection.execute(batch(items).onConflict(stock.name).doUpdate(stock.pieces, stock.label)));
        assertThat(pages).containsExactly("arrays 2", "row at a time 1", "arrays 2");
        assertThat(stored()).extracting(Row2::v2).containsExactly(4, 2, 5);
    }

    @Test
    void aKeyWhoseEqualityOnlyTheDatabaseKnowsIsUpdatedRowByRow() {
        engine.transaction(connection -> connection
                .execute(batch(items(3))
                        .onConflict(stock.label)
                        .doUpdate(stock.pieces)
                        .returning(stock.id))
                .all());
        assertThat(pages).containsExactly("row at a time 1", "row at a time 1", "row at a time 1");
    }

    @Test
    void rowsThatAreLeftOutDoNotComeBack() {
        engine.transaction(connection -> connection.execute(batch(items(50))));
        List<String> names = engine.inTransaction(connection -> connection
                .execute(batch(items(60)).onConflict(stock.name).doNothing().returning(stock.name))
                .all());
        assertThat(names).hasSize(10).doesNotContain("n49").contains("n59");
        assertThatThrownBy(() -> engine.transaction(connection -> connection
                        .execute(batch(items(62))
                                .onConflict(stock.name)
                                .doNothing()
                                .returning(stock.name)
                                .inParameterOrder())
                        .all()))
                .hasMessageContaining("ALK-5015")
                .hasMessageContaining("Row 1 of a batch has yielded no row");
    }
}
