package org.alkahest.sql.resolve;

import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.fixture.Resolved.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Statement;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.fixture.Shapes;
import org.junit.jupiter.api.Test;

/** A join without a condition follows the one foreign key there is. */
class ForeignKeyJoinTest {
    private static final MetaData META_DATA = new MetaData();
    private static final Plants PLANTS = new Plants(META_DATA);
    private static final Beds BEDS = new Beds(META_DATA);
    private static final Gardens GARDENS = new Gardens(META_DATA);

    private static final class Gardens extends TypedTable<Gardens> {
        final NumColumn<Long> town = bigint("town").primaryKey();
        final NumColumn<Long> number = bigint("number").primaryKey();

        Gardens(TableHome home) {
            super(home, "garden", Gardens::new);
        }
    }

    private static final class Beds extends TypedTable<Beds> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final NumColumn<Long> town = bigint("town");
        final NumColumn<Long> number = bigint("number");

        Beds(TableHome home) {
            super(home, "bed", Beds::new);
            foreignKey(List.of(town, number), () -> List.of(GARDENS.town, GARDENS.number));
        }
    }

    private static final class Plants extends TypedTable<Plants> {
        final NumColumn<Long> id = bigint("id").primaryKey();

        Plants(TableHome home) {
            super(home, "plant", Plants::new);
            bigint("bed_id").references(() -> BEDS.id);
            bigint("mother_id").nullable().references(() -> this.id);
            bigint("father_id").nullable().references(() -> this.id);
        }
    }

    private static void assertRefused(Statement statement, String message) {
        assertThatThrownBy(() -> sql(statement))
                .isInstanceOf(StatementException.class)
                .hasMessage(message);
    }

    @Test
    void theJoinedTableIsReferredTo() {
        assertThat(sql(select(PLANTS.id, BEDS.id).join(BEDS))).isEqualTo("""
                select plant.id, bed.id
                from plant
                join bed on (plant.bed_id = bed.id)""");
    }

    @Test
    void theJoinedTableRefers() {
        assertThat(sql(select(BEDS.id).leftJoin(PLANTS))).isEqualTo("""
                select bed.id
                from bed
                left join plant on (plant.bed_id = bed.id)""");
    }

    @Test
    void allColumnsOfAKeyAreCompared() {
        assertThat(sql(select(PLANTS.id).join(BEDS).join(GARDENS))).isEqualTo("""
                select plant.id
                from plant
                join bed on (plant.bed_id = bed.id)
                join garden on ((bed.town = garden.town) and (bed.number = garden.number))""");
    }

    @Test
    void anAliasHasTheKeysOfItsTable() {
        Beds other = BEDS.as("other");
        assertThat(sql(select(PLANTS.id).join(other))).endsWith("join bed other on (plant.bed_id = other.id)");
    }

    @Test
    void severalKeysAreNamedAndRefused() {
        Plants child = PLANTS.as("child");
        assertRefused(select(PLANTS.id).join(child), """
                ALK-2009 "child" is joined without a condition, and 4 foreign keys connect it.
                  Why: They are child[mother_id] to plant[id], child[father_id] to plant[id], plant[mother_id] to child[id],\
                 plant[father_id] to child[id], and each gives other rows.
                  Fix: Say which one is meant: .join(child, condition).""");
    }

    @Test
    void aTableWithoutAKeyIsRefused() {
        assertRefused(select(PLANTS.id).join(GARDENS), """
                ALK-2009 "garden" is joined without a condition, and no foreign key connects it.
                  Why: FROM has [plant]; foreign keys are known of tables only, not of queries.
                  Fix: Say what it is joined on: .join(garden, condition); or pair every row with every row:\
                 .crossJoin(garden).""");
    }

    @Test
    void aQueryHasNoKeys() {
        var some = select(BEDS.id).as("some");
        assertThatThrownBy(() -> sql(select(PLANTS.id).leftJoin(some)))
                .hasMessageStartingWith("ALK-2009 \"some\" is joined without a condition, and no foreign key");
    }

    @Test
    void aJoinAlongAKeyIsAShapeOfItsOwn() {
        Shapes.assertSame(select(PLANTS.id).join(BEDS), select(PLANTS.id).join(BEDS));
        Shapes.assertDifferent(select(PLANTS.id).join(BEDS), select(PLANTS.id).leftJoin(BEDS));
        Shapes.assertDifferent(select(PLANTS.id).join(BEDS), select(PLANTS.id).crossJoin(BEDS));
    }
}
