package org.alkahest.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.SchemaScript;
import org.alkahest.sql.Ddl;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Sql;
import org.alkahest.sql.Types;
import org.alkahest.sql.schema.SchemaText;
import org.junit.jupiter.api.Test;

/** A schema as text, without a connection. */
class PostgresqlSchemaScriptTest {
    private final PostgresqlDialect dialect = new PostgresqlDialect(DatabaseVersion.of("PostgreSQL", 18, 0));

    private static MetaData schema() {
        var metaData = new MetaData();
        var pet = new DynamicTable(metaData, "pet").withComment("they live here");
        var person = new DynamicTable(metaData, "person");
        var names = new DynamicTable(metaData, "pet_owner");
        var id = person.column("id", Types.BIGINT).primaryKey();
        var owner = pet.column("owner_id", Types.BIGINT).references(id);
        pet.withIndex(owner);
        names.column("number", Types.BIGINT);
        metaData.view(names, Sql.select(owner).distinct());
        metaData.sequence("numbers");
        return metaData;
    }

    @Test
    void everythingIsCreatedAfterWhatItRefersTo() {
        assertThat(SchemaScript.create(schema(), dialect))
                .containsExactly(
                        "create sequence numbers",
                        "create table person (id bigint not null, primary key (id))",
                        "create table pet (owner_id bigint not null,"
                                + " foreign key (owner_id) references person (id))",
                        "create index ix_pet_owner_id on pet (owner_id)",
                        "comment on table pet is 'they live here'",
                        "create view pet_owner (number) as select distinct pet.owner_id from pet");
    }

    @Test
    void everythingIsDroppedBeforeWhatItRefersTo() {
        assertThat(SchemaScript.drop(schema(), dialect))
                .containsExactly("drop view pet_owner", "drop table pet", "drop table person", "drop sequence numbers");
    }

    /** Each is declared for one database only, and the two tables refer to each other only where it is not PostgreSQL. */
    private static MetaData conditional() {
        var metaData = new MetaData();
        metaData.text(
                SchemaText.beforeCreate("create extension if not exists citext").onlyOn("postgresql"));
        metaData.text(SchemaText.afterCreate("analyze").onlyOn("postgresql", 18, 1));
        var pet = new DynamicTable(metaData, "pet");
        var person = new DynamicTable(metaData, "person");
        var id = person.column("id", Types.BIGINT).primaryKey();
        var petId = pet.column("id", Types.BIGINT).primaryKey();
        var owner = pet.column("owner_id", Types.BIGINT).references(id);
        person.column("pet_id", Types.BIGINT).references(() -> petId, key -> key.exceptOn("postgresql"));
        person.withCheck(check -> check.onlyOn("sqlite"), "ck", id.gt(0L));
        pet.withIndex(index -> index.withMethod("hash").onlyOn("postgresql", 18, 0), owner)
                .withIndex(index -> index.onlyOn("mysql"), owner)
                .withText(
                        SchemaText.afterCreate("grant select on pet to public").exceptOn("sqlite"))
                .withText(SchemaText.beforeDrop("revoke select on pet from public"))
                .withText(SchemaText.afterDrop("select ':nothing'"));
        return metaData;
    }

    @Test
    void whatIsForOtherDatabasesIsLeftOut() {
        assertThat(SchemaScript.create(conditional(), dialect))
                .containsExactly(
                        "create extension if not exists citext",
                        "create table person (id bigint not null, pet_id bigint not null, primary key (id))",
                        "create table pet (id bigint not null, owner_id bigint not null, primary key (id),"
                                + " foreign key (owner_id) references person (id))",
                        "create index ix_pet_owner_id on pet using hash (owner_id)",
                        "grant select on pet to public");
        assertThat(SchemaScript.drop(conditional(), dialect))
                .containsExactly(
                        "revoke select on pet from public", "drop table pet", "select ':nothing'", "drop table person");
    }

    @Test
    void aTableAloneHasTheKeysAndChecksForItsDatabase() {
        MetaData metaData = conditional();
        assertThat(dialect.text(Ddl.createTable(metaData.table("person").orElseThrow())))
                .isEqualTo("create table person (id bigint not null, pet_id bigint not null, primary key (id))");
    }
}
