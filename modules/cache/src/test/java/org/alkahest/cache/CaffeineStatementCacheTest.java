package org.alkahest.cache;

import static org.alkahest.sql.Values.literal;
import static org.alkahest.sql.Values.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.sql.Sql;
import org.alkahest.sql.Statement;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.StatementException;
import org.junit.jupiter.api.Test;

/** What the cache finds again, what it forgets, and what it tells about it. */
class CaffeineStatementCacheTest {
    private final CaffeineStatementCache cache = new CaffeineStatementCache();
    private final CountingDialect dialect = new CountingDialect(100);

    /** Statements of different shapes: literals are part of the shape. */
    private static Statement shape(int number) {
        return Sql.select(literal(number, Types.INTEGER));
    }

    /** Statements of one shape: bound values are not. */
    private static Statement bound(int number) {
        return Sql.select(value(number));
    }

    private static MissReason missed(StatementCache cache, Dialect dialect, Statement statement) {
        CompiledStatement found = cache.find(dialect, statement.shape().key());
        return found != null
                ? null
                : cache.compile(dialect, statement, statement.shape().key()).reason();
    }

    @Test
    void aStatementIsCompiledOnceAndThenFoundWhateverItsValues() {
        assertThat(missed(cache, dialect, bound(1))).isEqualTo(MissReason.FIRST_TIME);
        for (int number = 2; number < 10; number++) {
            assertThat(missed(cache, dialect, bound(number))).isNull();
        }
        assertThat(dialect.compiled()).isEqualTo(1);
    }

    @Test
    void statementsOfDifferentShapesAreCompiledEach() {
        missed(cache, dialect, shape(1));
        missed(cache, dialect, shape(2));
        assertThat(dialect.compiled()).isEqualTo(2);
    }

    @Test
    void dialectsDoNotShareWhatTheyCompiled() {
        var other = new CountingDialect(100);
        missed(cache, dialect, bound(1));
        assertThat(missed(cache, other, bound(1))).isEqualTo(MissReason.FIRST_TIME);
        assertThat(cache.find(dialect, bound(1).shape().key()))
                .isNotSameAs(cache.find(other, bound(1).shape().key()));
    }

    @Test
    void aStatementThatCannotBeCompiledIsTriedAgainNextTime() {
        dialect.refuse(true);
        assertThatThrownBy(() -> missed(cache, dialect, bound(1))).isInstanceOf(StatementException.class);
        dialect.refuse(false);
        assertThat(missed(cache, dialect, bound(1))).isEqualTo(MissReason.FIRST_TIME);
        assertThat(missed(cache, dialect, bound(1))).isNull();
    }

    @Test
    void whatWasDisplacedIsMissedWithThatReason() {
        var small = new CaffeineStatementCache(500);
        List<MissReason> reasons = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            for (int number = 0; number < 20; number++) {
                reasons.add(missed(small, dialect, shape(number)));
            }
        }
        assertThat(reasons.subList(0, 20)).containsOnly(MissReason.FIRST_TIME);
        assertThat(reasons.subList(20, 100)).contains(MissReason.EVICTED).doesNotContain(MissReason.FIRST_TIME);
        assertThat(small.statistics().evictions()).isPositive();
    }

    @Test
    void aStatementHeavierThanTheWholeCacheIsCompiledEachTime() {
        var tiny = new CaffeineStatementCache(10);
        assertThat(missed(tiny, dialect, bound(1))).isEqualTo(MissReason.FIRST_TIME);
        assertThat(missed(tiny, dialect, bound(1))).isEqualTo(MissReason.EVICTED);
        assertThat(tiny.statistics().entries()).isZero();
    }

    @Test
    void clearForgetsTheStatementsButNotTheCounts() {
        missed(cache, dialect, bound(1));
        missed(cache, dialect, bound(1));
        cache.clear();
        assertThat(missed(cache, dialect, bound(1))).isEqualTo(MissReason.FIRST_TIME);
        assertThat(cache.statistics().hits()).isEqualTo(1);
        assertThat(cache.statistics().misses()).isEqualTo(2);
    }

    @Test
    void statisticsCountLookupsAndMeasureWhatIsHeld() {
        assertThat(cache.statistics().hitRate()).isEqualTo(1);
        missed(cache, dialect, bound(1));
        missed(cache, dialect, bound(2));
        missed(cache, dialect, bound(3));
        missed(cache, dialect, shape(1));
        CacheStatistics statistics = cache.statistics();
        assertThat(statistics.lookups()).isEqualTo(4);
        assertThat(statistics.hits()).isEqualTo(2);
        assertThat(statistics.hitRate()).isEqualTo(0.5);
        assertThat(statistics.entries()).isEqualTo(2);
        assertThat(statistics.weight()).isBetween(2 * 100L, 2 * 150L);
        assertThat(statistics.maximumWeight()).isEqualTo(CaffeineStatementCache.DEFAULT_MAXIMUM_WEIGHT);
        assertThat(statistics.compileTime()).isPositive();
    }

    @Test
    void threadsThatMissAtOnceAllGetTheSameStatement() throws Exception {
        int threads = 4;
        var start = new CyclicBarrier(threads);
        Set<CompiledStatement> given = ConcurrentHashMap.newKeySet();
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Statement statement = bound(i);
            tasks.add(() -> {
                start.await();
                given.add(cache.compile(dialect, statement, statement.shape().key())
                        .statement());
                return null;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Void> done : pool.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(given).hasSize(1);
    }

    @Test
    void aCacheOfNoWeightIsRefused() {
        assertThatThrownBy(() -> new CaffeineStatementCache(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NoStatementCache");
    }

    @Property(tries = 200)
    void theBoundHoldsAndWhatIsFoundIsRight(
            @ForAll List<@IntRange(max = 30) Integer> numbers,
            @ForAll @IntRange(min = 1, max = 2000) int maximumWeight) {
        var bounded = new CaffeineStatementCache(maximumWeight);
        for (int number : numbers) {
            Statement statement = shape(number);
            CompiledStatement found = bounded.find(dialect, statement.shape().key());
            if (found == null) {
                bounded.compile(dialect, statement, statement.shape().key());
            }
        }
        CacheStatistics statistics = bounded.statistics();
        assertThat(statistics.weight()).isLessThanOrEqualTo(maximumWeight);
        assertThat(statistics.lookups()).isEqualTo(numbers.size());
        assertThat(statistics.entries() + statistics.evictions()).isEqualTo(statistics.misses());
    }
}
