package org.alkahest.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Sequence;
import org.alkahest.sql.Sql;
import org.alkahest.sql.Statement;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.schema.SchemaTranslation;
import org.junit.jupiter.api.Test;

/** What becomes of a compiled statement when its tables are to be found elsewhere. */
class PostgresqlSchemaTranslationTest {
    private final PostgresqlDialect dialect = new PostgresqlDialect(DatabaseVersion.of("PostgreSQL", 18, 0));
    private final MetaData metaData = new MetaData();
    private final DynamicTable item = new DynamicTable(metaData, "item");
    private final NumColumn<Long> id = item.column("id", Types.BIGINT).primaryKey();
    private final Sequence numbers = metaData.sequence("Item's numbers");

    private static String text(Statement statement, CompiledStatement compiled, SchemaTranslation schemas) {
        return compiled.translated(schemas).sql(statement.shape());
    }

    @Test
    void tablesAndSequencesAreQualifiedAndValuesAreNot() {
        Statement insert = Sql.insert(item).set(id, numbers.nextValue());
        CompiledStatement compiled = dialect.compile(insert);
        assertThat(compiled.sql(insert.shape()))
                .isEqualTo("insert into item (id) values (nextval('\"Item''s numbers\"'))");
        assertThat(text(insert, compiled, SchemaTranslation.ofDefault("Tenant 'a'")))
                .isEqualTo("insert into \"Tenant 'a'\".item (id)"
                        + " values (nextval('\"Tenant ''a''\".\"Item''s numbers\"'))");
    }

    @Test
    void columnsAreQualifiedAsTheirTablesAre() {
        Statement select = Sql.select(id).where(id.gt(1L));
        assertThat(text(select, dialect.compile(select), SchemaTranslation.ofDefault("tenant")))
                .isEqualTo("select tenant.item.id from tenant.item where tenant.item.id > ?");
    }

    @Test
    void aSchemaThatIsNotInTheTranslationStays() {
        Statement select = Sql.select(id);
        CompiledStatement compiled = dialect.compile(select);
        assertThat(text(select, compiled, SchemaTranslation.none().with("other", "tenant")))
                .isEqualTo("select item.id from item");
    }

    @Test
    void aTranslationIsPutTogetherOnce() {
        CompiledStatement compiled = dialect.compile(Sql.select(id));
        assertThat(compiled.translated(SchemaTranslation.ofDefault("tenant")))
                .isSameAs(compiled.translated(SchemaTranslation.ofDefault("tenant")))
                .isNotSameAs(compiled.translated(SchemaTranslation.ofDefault("other")));
    }

    @Test
    void aNameThatIsTooLongIsRefused() {
        CompiledStatement compiled = dialect.compile(Sql.select(id));
        assertThatThrownBy(() -> compiled.translated(SchemaTranslation.ofDefault("x".repeat(64))))
                .isInstanceOfSatisfying(
                        StatementException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.INVALID_IDENTIFIER));
    }
}
