package org.alkahest.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.sql.Ddl;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.schema.Index;
import org.junit.jupiter.api.Test;

/** Names that a convention made, where PostgreSQL takes 63 bytes. */
class PostgresqlGeneratedNamesTest {
    private final PostgresqlDialect dialect = new PostgresqlDialect(DatabaseVersion.of("PostgreSQL", 18, 0));

    private DynamicTable table(String column) {
        var table = new DynamicTable(new MetaData(), "t");
        return table.withIndex(table.column(column, Types.BIGINT));
    }

    @Test
    void aLongOneIsShortenedAlikeWhereItIsCreatedAndDropped() {
        DynamicTable table = table("a".repeat(63));
        Index index = table.definition().indexes().get(0);
        String name = "ix_t_" + "a".repeat(49) + "_" + String.format("%08x", ("ix_t_" + "a".repeat(63)).hashCode());
        assertThat(name).hasSize(63);
        assertThat(dialect.text(Ddl.createIndex(table, index))).startsWith("create index " + name + " on t");
        assertThat(dialect.text(Ddl.dropIndex(table, index))).isEqualTo("drop index " + name);
    }

    @Test
    void itIsBytesThatCount() {
        DynamicTable table = table("ä".repeat(31));
        String text =
                dialect.text(Ddl.dropIndex(table, table.definition().indexes().get(0)));
        String name = text.substring("drop index \"".length(), text.length() - 1);
        assertThat(name).startsWith("ix_t_ä");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(62, 63);
    }

    @Test
    void oneThatWasGivenByHandIsRefused() {
        assertThatThrownBy(() -> dialect.text(Ddl.dropIndex(table("a"), "x".repeat(64))))
                .isInstanceOfSatisfying(
                        StatementException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.INVALID_IDENTIFIER));
    }
}
