package org.alkahest.engine;

import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alkahest.engine.event.BatchPage;
import org.alkahest.engine.event.StatementExecution;
import org.alkahest.engine.event.StatementListener;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.sql.Insert;
import org.alkahest.sql.InsertBatch;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.ReturningBatch;
import org.alkahest.sql.row.Row2;
import org.alkahest.testdb.Product;
import org.alkahest.testdb.TestDatabase;
import org.alkahest.testdb.TestDatabases;

/** An engine whose inserts give back shuffled rows, over a fresh database, and the pages that it sends. */
final class Bulk implements AutoCloseable, StatementListener {
    final TestDatabase database;
    final Engine engine;
    final MetaData metaData = new MetaData();
    final Items items = new Items(metaData);
    private final List<BatchPage> pages = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    private Bulk(Product product, ShuffledRows shuffled, UnaryOperator<EngineOptions> options) throws SQLException {
        database = TestDatabases.find(product).freshDatabase();
        engine = Engine.of(
                shuffled.over(database.dataSource()),
                options.apply(EngineOptions.defaults().withListener(this)));
    }

    static Bulk of(Product product, ShuffledRows shuffled) throws SQLException {
        return of(product, shuffled, options -> options);
    }

    static Bulk of(Product product, ShuffledRows shuffled, UnaryOperator<EngineOptions> options) throws SQLException {
        return new Bulk(product, shuffled, options);
    }

    /**
     * Three writers at once insert 37 rows in each round, and each key that they get is that of its row.
     *
     * @param beside what else goes on meanwhile
     */
    void writeAtOnce(int rounds, Callable<?>... beside) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(3 + beside.length);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < 3; writer++) {
                String prefix = "w" + writer + "-";
                running.add(writers.submit(() -> {
                    for (int round = 0; round < rounds; round++) {
                        String start = prefix + round + "-";
                        List<String> names =
                                IntStream.range(0, 37).mapToObj(i -> start + i).toList();
                        engine.transaction(connection -> {
                            List<Long> keys = connection.execute(keys(names)).all();
                            assertThat(namesOf(connection, keys)).isEqualTo(names);
                        });
                    }
                }));
            }
            for (Callable<?> other : beside) {
                running.add(writers.submit(other));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            writers.shutdown();
        }
    }

    @Override
    public synchronized void beforeStatement(StatementExecution execution) {
        if (execution.page() != null) {
            pages.add(execution.page());
            texts.add(execution.sql());
        }
    }

    /** Executes SQL by itself. */
    void sql(String... statements) throws SQLException {
        try (var connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> "n" + number).toList();
    }

    InsertBatch<String> batch(List<String> names) {
        return insert(items).values(names, Insert.from(items.name, name -> name));
    }

    ReturningBatch<Long> keys(List<String> names) {
        return batch(names).returning(items.id).inParameterOrder();
    }

    /** Inserts rows in a transaction, and gives their keys after a look at the table: each is that of its row. */
    List<Long> insertRightly(int count) {
        return engine.inTransaction(connection -> insertRightly(connection, count));
    }

    List<Long> insertRightly(Connection connection, int count) {
        List<String> names = names(count);
        List<Long> keys = connection.execute(keys(names)).all();
        assertThat(namesOf(connection, keys)).isEqualTo(names);
        return keys;
    }

    /** As {@link #insertRightly(int)}, after keys that nobody has got. */
    void insertRightlyWithGap(int count) {
        try (Connection connection = engine.connect()) {
            connection.execute(insert(items).set(items.name, "nobody"));
            connection.rollback();
            insertRightly(connection, count);
            connection.commit();
        }
    }

    List<String> namesOf(Connection connection, List<Long> keys) {
        Map<Long, String> stored = connection.execute(select(items.id, items.name)).all().stream()
                .collect(Collectors.toMap(Row2::v1, Row2::v2));
        return keys.stream().map(key -> stored.getOrDefault(key, "nobody")).toList();
    }

    /** What is true of the pages sent since the last time. */
    <T> List<T> pages(Function<BatchPage, T> property) {
        List<T> found = pages.stream().map(property).toList();
        forget();
        return found;
    }

    /** The pages sent since the last time, each as {@code rows way}. */
    List<String> pages() {
        return pages(page -> page.rows() + " " + page.way());
    }

    /** Why rows were sent one by one since the last time, without repetitions. */
    List<String> reasons() {
        List<String> found = pages.stream()
                .map(page -> String.valueOf(page.reason()))
                .distinct()
                .toList();
        forget();
        return found;
    }

    /** The texts sent since the last time. */
    List<String> texts() {
        List<String> found = List.copyOf(texts);
        forget();
        return found;
    }

    private void forget() {
        pages.clear();
        texts.clear();
    }

    @Override
    public void close() throws SQLException {
        engine.close();
        database.close();
    }
}
