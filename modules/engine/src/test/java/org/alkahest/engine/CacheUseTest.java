package org.alkahest.engine;

import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.alkahest.cache.CacheStatistics;
import org.alkahest.cache.CaffeineStatementCache;
import org.alkahest.cache.MissReason;
import org.alkahest.cache.NoStatementCache;
import org.alkahest.engine.event.StatementExecution;
import org.alkahest.engine.event.StatementListener;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.sql.Insert;
import org.alkahest.testdb.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is compiled and what is found again, seen through an engine. */
class CacheUseTest {
    private final List<StatementExecution> executed = new ArrayList<>();
    private TestEngine test;
    private Users users;

    @BeforeEach
    void createDatabase() throws SQLException {
        test = TestEngine.of(
                Product.H2,
                options -> options.withListener(new StatementListener() {
                    @Override
                    public void beforeStatement(StatementExecution execution) {
                        executed.add(execution);
                    }
                }));
        users = test.users;
        test.insertUsers(50);
        executed.clear();
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        test.close();
    }

    private List<MissReason> misses() {
        return executed.stream().map(StatementExecution::miss).toList();
    }

    @Test
    void statementsThatDifferInNothingButValuesShareACompiledOne() {
        test.engine.transaction(connection -> {
            for (long id = 1; id <= 3; id++) {
                connection.execute(select(users.name).where(users.id.eq(id))).one();
            }
        });
        assertThat(misses()).containsExactly(MissReason.FIRST_TIME, null, null);
    }

    @Test
    void theLengthOfAnInListMakesNoDifference() {
        test.engine.transaction(connection -> {
            for (int length = 0; length <= 40; length++) {
                List<Long> ids = LongStream.rangeClosed(1, length).boxed().toList();
                assertThat(connection
                                .execute(select(users.id).where(users.id.in(ids)))
                                .all())
                        .hasSize(length);
            }
        });
        assertThat(executed.get(0).miss()).isEqualTo(MissReason.FIRST_TIME);
        assertThat(executed.subList(1, executed.size())).allMatch(StatementExecution::cached);
    }

    @Test
    void theNumberOfRowsOfABatchMakesNoDifference() {
        test.engine.transaction(connection -> {
            for (int rows = 1; rows <= 3; rows++) {
                int first = rows * 10;
                connection.execute(insert(users)
                        .values(
                                LongStream.range(first, first + rows).boxed().toList(),
                                Insert.from(users.name, number -> "batch " + number),
                                Insert.from(users.age, Long::intValue)));
            }
        });
        assertThat(executed).allMatch(StatementExecution::cached);
    }

    @Test
    void nullAsAValueOfAnInsertMakesNoDifference() {
        test.engine.transaction(connection -> {
            connection.execute(users.named("a").set(users.age, 1));
            connection.execute(users.named("b").set(users.age, (Integer) null));
        });
        assertThat(executed.get(1).cached()).isTrue();
    }

    @Test
    void aCallCanDoWithoutTheCache() {
        ExecutionOptions uncached = ExecutionOptions.none().withCache(false);
        test.engine.transaction(connection -> {
            connection.execute(test.names(), uncached).first();
            connection.execute(test.names(), uncached).first();
        });
        assertThat(misses()).containsExactly(MissReason.DISABLED, MissReason.DISABLED);
    }

    @Test
    void anEngineCanDoWithoutTheCache() throws SQLException {
        try (TestEngine uncached = TestEngine.of(Product.H2, options -> options.withCache(new NoStatementCache()))) {
            uncached.committedNames();
            uncached.committedNames();
            CacheStatistics statistics = uncached.engine.statistics();
            assertThat(statistics.hits()).isZero();
            assertThat(statistics.misses()).isGreaterThanOrEqualTo(2);
            assertThat(statistics.hitRate()).isZero();
        }
    }

    @Test
    void enginesCanShareACacheWithoutMistakingTheirDialects() throws SQLException {
        var shared = new CaffeineStatementCache();
        try (TestEngine h2 = TestEngine.of(Product.H2, options -> options.withCache(shared));
                TestEngine sqlite = TestEngine.of(Product.SQLITE, options -> options.withCache(shared))) {
            var query = select(h2.users.name).where(h2.users.name.like("u%")).limit(1);
            h2.insertUsers(2);
            sqlite.engine.createAll(h2.metaData);
            sqlite.engine.transaction(connection -> connection.execute(h2.users.named("u9")));
            assertThat(h2.engine.<String, RuntimeException>inTransaction(
                            connection -> connection.execute(query).one()))
                    .isEqualTo("u1");
            assertThat(sqlite.engine.<String, RuntimeException>inTransaction(
                            connection -> connection.execute(query).one()))
                    .isEqualTo("u9");
        }
    }

    @Test
    void manyThreadsAreServedRightWhileTheCacheIsTooSmallForTheirStatements() throws Exception {
        try (TestEngine small =
                TestEngine.of(Product.H2, options -> options.withCache(new CaffeineStatementCache(600)))) {
            small.insertUsers(20);
            Users table = small.users;
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                tasks.add(() -> small.engine.inTransaction(connection -> {
                    for (long id = 1; id <= 200; id++) {
                        long wanted = id % 20 + 1;
                        String name = id % 2 == 0
                                ? connection
                                        .execute(select(table.name).where(table.id.eq(wanted)))
                                        .one()
                                : connection
                                        .execute(
                                                select(table.name).where(table.id.in(List.of(wanted)), table.age.ge(0)))
                                        .one();
                        if (!name.equals("u" + wanted)) {
                            return false;
                        }
                    }
                    return true;
                }));
            }
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try {
                for (Future<Boolean> outcome : threads.invokeAll(tasks)) {
                    assertThat(outcome.get()).isTrue();
                }
            } finally {
                threads.shutdown();
            }
            assertThat(small.engine.statistics().weight()).isLessThanOrEqualTo(600);
        }
    }
}
