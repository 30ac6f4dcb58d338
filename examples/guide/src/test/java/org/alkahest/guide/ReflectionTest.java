package org.alkahest.guide;

import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.engine.difference.SchemaChange;
import org.alkahest.engine.difference.SchemaDifference;
import org.alkahest.engine.inspect.Inspector;
import org.alkahest.engine.inspect.ReflectOptions;
import org.alkahest.engine.inspect.ReflectionReport;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Types;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.tree.TableName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of docs/guide/reflection.md. */
class ReflectionTest {
    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void namesAndTablesAreRead() {
        var engine = shop.engine;
        // sample: names
        Inspector inspector = engine.inspector();
        for (String table : inspector.tableNames()) {
            System.out.println(table);
        }
        List<ReflectedColumn> columns = inspector.columns(TableName.of("user_account"));
        // end
        assertThat(columns).extracting(ReflectedColumn::name).contains("id", "name");
    }

    @Test
    void manyTablesAreReadTogether() {
        var engine = shop.engine;
        // sample: many
        Map<TableName, List<ForeignKey>> keys =
                engine.inspector().foreignKeys(ReflectionRequest.tables().named("user_account", "address"));
        // end
        assertThat(keys).isNotEmpty();
    }

    @Test
    void tablesAreReadIntoAMetadata() {
        var engine = shop.engine;
        // sample: into
        var metaData = new MetaData();
        ReflectionReport report = engine.inspector()
                .reflectInto(
                        metaData,
                        ReflectOptions.all()
                                .only("address")
                                .column(
                                        "user_account",
                                        "name",
                                        Types.varchar(30).named("varchar(30)"))
                                .listener((table, column) ->
                                        column.name().startsWith("legacy_") ? Optional.empty() : Optional.of(column)));
        DynamicTable users = (DynamicTable) metaData.table("user_account").orElseThrow();
        List<String> names = engine.inTransaction(connection -> connection
                .execute(select(users.get("name", Types.varchar(30).named("varchar(30)"))))
                .all());
        // end
        assertThat(report.added()).contains(TableName.of("address"), TableName.of("user_account"));
        assertThat(names).isNotEmpty();
    }

    @Test
    void theGapBetweenAMetadataAndADatabaseIsClosed() {
        var engine = shop.engine;
        engine.transaction(connection -> connection.execute(text("create table badge (id bigint primary key)")));
        // sample: difference
        var metaData = new MetaData();
        var badge = new DynamicTable(metaData, "badge");
        badge.column("id", Types.BIGINT).primaryKey();
        badge.column("label", Types.varchar(20)).nullable();

        SchemaDifference difference =
                engine.difference(metaData, name -> name.name().equals("badge"));
        for (SchemaChange change : difference.changes()) {
            System.out.println(change + (change.destructive() ? " !" : ""));
        }
        engine.apply(difference.safe());
        // end
        assertThat(difference.changes()).hasSize(1);
        engine.transaction(
                connection -> connection.execute(insert(badge).set("id", 1L).set("label", "new")));
    }
}
