package org.alkahest.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.alkahest.sql.Sql;
import org.alkahest.sql.Statement;
import org.alkahest.sql.Values;
import org.junit.jupiter.api.Test;

/** Without a cache everything is compiled, and that is counted. */
class NoStatementCacheTest {
    @Test
    void nothingIsEverFound() {
        var cache = new NoStatementCache();
        var dialect = new CountingDialect(10);
        Statement statement = Sql.select(Values.value(1));
        for (int i = 0; i < 3; i++) {
            assertThat(cache.find(dialect, statement.shape().key())).isNull();
            assertThat(cache.compile(dialect, statement, statement.shape().key())
                            .reason())
                    .isEqualTo(MissReason.DISABLED);
        }
        cache.clear();
        assertThat(dialect.compiled()).isEqualTo(3);
        assertThat(cache.statistics().misses()).isEqualTo(3);
        assertThat(cache.statistics().hitRate()).isZero();
        assertThat(cache.statistics().maximumWeight()).isZero();
    }
}
