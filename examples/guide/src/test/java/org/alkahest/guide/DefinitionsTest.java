package org.alkahest.guide;

import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alkahest.engine.Engine;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.sql.Ddl;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.Types;
import org.alkahest.sql.schema.NamingConvention;
import org.alkahest.sql.schema.SchemaText;
import org.alkahest.sql.schema.SchemaTranslation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of docs/guide/definitions.md. */
class DefinitionsTest {
    private Shop shop;
    private Engine engine;

    @BeforeEach
    void open() {
        shop = new Shop();
        engine = shop.engine;
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aColumnIsComputedFromOthers() {
        // sample: computed
        var metaData = new MetaData(null, NamingConvention.STANDARD);
        var item = new DynamicTable(metaData, "item");
        NumColumn<Long> id = item.column("id", Types.BIGINT).primaryKey();
        NumColumn<Integer> net = item.column("net", Types.INTEGER);
        NumColumn<Integer> gross = item.column("gross", Types.INTEGER).storedAs(net.plus(19));
        item.withIndex(gross);
        engine.createAll(metaData);
        // end
        int read = engine.inTransaction(connection -> {
            connection.execute(insert(item).set(id, 1).set(net, 100));
            return connection.execute(select(gross)).one();
        });
        assertThat(read).isEqualTo(119);
        assertThat(item.definition().indexes().get(0).name()).hasToString("ix_item_gross");
    }

    @Test
    void someThingsAreThereOnSomeDatabasesOnly() {
        // sample: conditional
        var metaData = new MetaData(null, NamingConvention.STANDARD);
        metaData.text(SchemaText.beforeCreate("create extension if not exists pg_trgm")
                .onlyOn("postgresql"));
        var book = new DynamicTable(metaData, "book");
        NumColumn<Long> id = book.column("id", Types.BIGINT).primaryKey();
        TextColumn title = book.column("title", Types.varchar(200));
        book.withIndex(index -> index.withMethod("hash").onlyOn("postgresql", 10, 0), title)
                .withIndex(index -> index.exceptOn("postgresql"), title)
                .withCheck(check -> check.exceptOn("sqlite"), "ck_book", id.gt(0L))
                .withText(SchemaText.afterCreate("create view titles as select title from book")
                        .onlyOn("h2"))
                .withText(SchemaText.beforeDrop("drop view titles").onlyOn("h2"));
        engine.createAll(metaData);
        // end
        var titles = new DynamicTable(new MetaData(), "titles");
        TextColumn read = titles.column("title", Types.varchar(200));
        List<String> found = engine.inTransaction(connection -> {
            connection.execute(insert(book).set(id, 1).set(title, "Elements"));
            return connection.execute(select(read)).all();
        });
        assertThat(found).containsExactly("Elements");
        engine.dropAll(metaData);
    }

    @Test
    void tablesAreChanged() {
        var before = new DynamicTable(new MetaData(), "parcel");
        before.column("id", Types.BIGINT).primaryKey();
        before.column("weight", Types.INTEGER);
        engine.transaction(connection -> connection.execute(Ddl.createTable(before)));
        // sample: alter
        var parcel = new DynamicTable(new MetaData(), "parcel"); // as it shall be
        NumColumn<Long> id = parcel.column("id", Types.BIGINT).primaryKey();
        NumColumn<Long> grams = parcel.column("grams", Types.BIGINT).nullable();
        engine.transaction(connection -> {
            connection.execute(Ddl.renameColumn("weight", grams));
            connection.execute(Ddl.alterType(grams));
            connection.execute(Ddl.alterNullability(grams));
            connection.execute(Ddl.addCheck(parcel, "ck_parcel_grams", grams.gt(0L)));
        });
        // end
        long read = engine.inTransaction(connection -> {
            connection.execute(insert(parcel).set(id, 1).set(grams, 4_000_000_000L));
            return connection.execute(select(grams)).one();
        });
        assertThat(read).isEqualTo(4_000_000_000L);
    }

    @Test
    void aViewIsSelectedFromLikeATable() {
        // sample: createView
        var metaData = new MetaData();
        var users = new Users(metaData);
        var adults = new Adults(metaData);
        metaData.view(adults, select(users.id, users.name).where(users.age.ge(18)));
        engine.createAll(metaData);
        // end
        assertThat(engine.<List<String>, RuntimeException>inTransaction(connection -> connection
                        .execute(select(adults.name).orderBy(adults.id.asc()))
                        .all()))
                .containsExactly("ann", "bob");
    }

    @Test
    void tenantsShareWhatIsCompiled() {
        var users = shop.users;
        // sample: tenants
        Engine tenant = engine.with(ExecutionOptions.none().withSchemas(SchemaTranslation.ofDefault("north")));
        tenant.transaction(connection -> connection.execute(Ddl.createSchema("north")));
        tenant.createAll(shop.schema);
        tenant.transaction(connection -> connection.execute(insert(users).set(users.name, "nils")));
        // end
        assertThat(tenant.<String, RuntimeException>inTransaction(
                        connection -> connection.execute(select(users.name)).one()))
                .isEqualTo("nils");
    }
}
