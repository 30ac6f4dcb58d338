package org.alkahest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.alkahest.engine.inspect.ReflectOptions;
import org.alkahest.engine.inspect.ReflectionReport;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Sql;
import org.alkahest.sql.tree.TableName;
import org.alkahest.testdb.Product;
import org.junit.jupiter.api.Test;

/** What a database has and a metadata cannot say is reported, and never lost without a word. */
class ReflectionReportTest {
    private static List<String> leftOut(Product product, String... statements) throws SQLException {
        try (TestEngine test = TestEngine.of(product)) {
            test.engine.inTransaction(connection -> {
                for (String sql : statements) {
                    connection.execute(Sql.text(sql));
                }
                return null;
            });
            ReflectionReport report = test.engine
                    .inspector()
                    .reflectInto(new MetaData(), ReflectOptions.all().only("odd", "plain"));
            assertThat(report.leftOut()).doesNotContainKey(TableName.of("plain"));
            return report.leftOut().getOrDefault(TableName.of("odd"), List.of());
        }
    }

    @Test
    void constraintsOptionsAndStorageOfPostgresql() throws SQLException {
        assertThat(leftOut(
                        Product.POSTGRESQL,
                        "create table plain (id integer primary key, name varchar(10) unique check (name <> ''))",
                        "create unlogged table odd (name text collate \"C\", span int4range,"
                                + " constraint no_overlap exclude using gist (span with &&)) with (fillfactor = 50)",
                        "create index ix on odd (name text_pattern_ops) with (fillfactor = 70)"))
                .containsExactly(
                        "the details of the index \"ix\": with (fillfactor=70)",
                        "the constraint \"no_overlap\": EXCLUDE USING gist (span WITH &&)",
                        "the option unlogged",
                        "the option with: fillfactor=50");
    }
}
