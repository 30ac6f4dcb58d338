package org.alkahest.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.alkahest.sql.schema.NamingConvention;
import org.alkahest.sql.schema.NamingConvention.Kind;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.tree.ObjectName;
import org.junit.jupiter.api.Test;

/** How keys and indexes without a name are named. */
class NamingConventionTest {

    private static TableDefinition pets(NamingConvention naming) {
        var metaData = new MetaData("zoo", naming);
        var person = new DynamicTable(metaData, "person");
        var personId = person.column("id", Types.BIGINT).primaryKey();
        var pet = new DynamicTable(metaData, "pet");
        var id = pet.column("id", Types.BIGINT).primaryKey();
        var owner = pet.column("owner_id", Types.BIGINT).references(personId);
        pet.column("vet_id", Types.BIGINT).references(() -> personId, key -> key.withName("by_hand"));
        pet.column("chip", Types.varchar(20)).unique();
        pet.withIndex(owner, id).withIndex("also_by_hand", id);
        return pet.definition();
    }

    private static List<String> names(TableDefinition table) {
        return List.of(
                String.valueOf(
                        table.primaryKey() == null ? null : table.primaryKey().name()),
                String.valueOf(table.uniqueKeys().get(0).name()),
                String.valueOf(table.foreignKeys().get(0).name()),
                String.valueOf(table.foreignKeys().get(1).name()),
                String.valueOf(table.indexes().get(0).name()),
                String.valueOf(table.indexes().get(1).name()));
    }

    @Test
    void theStandardOneNamesEverythingThatHasNoName() {
        assertThat(names(pets(NamingConvention.STANDARD)))
                .containsExactly(
                        "pk_pet",
                        "uq_pet_chip",
                        "fk_pet_owner_id_person",
                        "by_hand",
                        "ix_pet_owner_id_id",
                        "also_by_hand");
    }

    @Test
    void withoutOneTheDatabaseNamesAllButIndexes() {
        assertThat(names(pets(NamingConvention.DATABASE)))
                .containsExactly("null", "null", "null", "by_hand", "ix_pet_owner_id_id", "also_by_hand");
    }

    @Test
    void templatesNameTheKindsTheyAreGivenFor() {
        var naming = NamingConvention.templates(
                Map.of(Kind.FOREIGN_KEY, "{schema}.{table}.{column}->{referred}", Kind.INDEX, "{columns}$"));
        assertThat(names(pets(naming)))
                .containsExactly("null", "null", "zoo.pet.owner_id->person", "by_hand", "owner_id_id$", "also_by_hand");
    }

    @Test
    void aConventionIsAnyFunction() {
        assertThat(names(pets(thing -> thing.kind() + "_of_" + thing.table().name())))
                .startsWith("PRIMARY_KEY_of_pet");
    }

    @Test
    void aPlaceThatIsNotKnownIsRefused() {
        var naming = NamingConvention.templates(Map.of(Kind.PRIMARY_KEY, "pk_{tabel}"));
        assertThatThrownBy(() -> pets(naming))
                .hasMessageStartingWith("ALK-1011")
                .hasMessageContaining("{tabel}");
    }

    @Test
    void namesThatBeginAlikeAreShortenedToDifferentOnes() {
        var one = ObjectName.generated("ix_" + "a".repeat(100) + "_one");
        var two = ObjectName.generated("ix_" + "a".repeat(100) + "_two");
        assertThat(one.shortened(20))
                .hasSize(29)
                .startsWith("ix_aaaaaaaaaaaaaaaaa_")
                .isEqualTo(one.shortened(20));
        assertThat(one.shortened(20)).isNotEqualTo(two.shortened(20));
        assertThat(ObjectName.generated("a\ud83d\ude00b").shortened(2)).startsWith("a_");
    }
}
