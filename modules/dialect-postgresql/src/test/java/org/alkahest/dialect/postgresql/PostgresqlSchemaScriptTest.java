package org.alkahest.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.SchemaScript;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Sql;
import org.alkahest.sql.Types;
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
}
