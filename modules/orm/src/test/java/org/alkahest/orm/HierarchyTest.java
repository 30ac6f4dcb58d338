package org.alkahest.orm;

import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.util.UUID;
import org.alkahest.engine.Engine;
import org.alkahest.orm.annotation.Table;
import org.alkahest.orm.annotation.Version;
import org.alkahest.orm.base.Identified;
import org.alkahest.sql.schema.ColumnDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fields of superclasses are columns of the table of a mapped class, before its own. */
class HierarchyTest {

    /** Seen in this package only, with members of its own that nobody else sees. */
    abstract static class Stamped extends Identified {
        @Version
        private int version;

        private @Nullable String note;
        private byte[] digest = {1, 2};

        @Nullable String getNote() {
            return note;
        }

        void setNote(@Nullable String note) {
            this.note = note;
        }

        byte[] digest() {
            return digest;
        }

        int version() {
            return version;
        }
    }

    @Table(name = "parcel")
    static final class Parcel extends Stamped {
        private String address;

        private Parcel() {
            this("nowhere");
        }

        private Parcel(String address) {
            this.address = address;
            this.weight = 1.5;
        }

        double weight() {
            return weight;
        }

        String getAddress() {
            return address;
        }
    }

    @Table(name = "letter")
    static final class Letter extends Stamped {
        private long postage;

        long getPostage() {
            return postage;
        }
    }

    private static final Mappings MAPPINGS = Mappings.of(MethodHandles.lookup(), Parcel.class, Letter.class);
    private static final Entity<Parcel> PARCEL = MAPPINGS.entity(Parcel.class);

    private Engine engine;
    private Sessions sessions;
    private Long stored;

    @BeforeEach
    void storeAParcel() {
        engine = Engine.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        engine.createAll(MAPPINGS.metaData());
        sessions = Sessions.of(engine, MAPPINGS);
        stored = sessions.inTransaction(session -> {
            Parcel parcel = session.add(new Parcel("Main Street"));
            parcel.setNote("fragile");
            session.flush();
            return parcel.getId();
        });
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Test
    void columnsOfTheTopmostClassComeFirst() {
        assertThat(MAPPINGS.metaData().tables())
                .allSatisfy(table -> assertThat(table.definition().columns())
                        .extracting(ColumnDefinition::name)
                        .startsWith("id", "weight", "version", "note", "digest")
                        .hasSize(6));
    }

    @Test
    void inheritedMembersAreReadAndGeneratedLikeOwnOnes() {
        try (Session session = sessions.open()) {
            Parcel read = session.get(Parcel.class, stored);

            assertThat(read.getId()).isEqualTo(stored).isPositive();
            assertThat(read.getNote()).isEqualTo("fragile");
            assertThat(read.weight()).isEqualTo(1.5);
            assertThat(read.digest()).containsExactly(1, 2);
            assertThat(read.version()).isEqualTo(1);
            assertThat(read.getAddress()).isEqualTo("Main Street");
            assertThat(read.shown()).isEqualTo("not stored");
        }
    }

    @Test
    void changesOfInheritedMembersAreSeenAndUndone() {
        try (Session session = sessions.open()) {
            Parcel parcel = session.get(Parcel.class, stored);
            parcel.setNote(null);
            parcel.digest()[0] = 9;
            session.flush();
            assertThat(parcel.version()).isEqualTo(2);
            session.rollback();
            assertThat(session.get(Parcel.class, stored).getNote()).isEqualTo("fragile");
            assertThat(parcel.version()).isEqualTo(1);
            assertThat(parcel.digest()).containsExactly(1, 2);

            parcel.setNote("heavy");
            session.commit();
        }
        try (Session session = sessions.open()) {
            assertThat(session.get(Parcel.class, stored).getNote()).isEqualTo("heavy");
        }
    }

    @Test
    void inheritedMembersAreNamedByMethodReference() {
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(PARCEL.get(Parcel::getAddress))
                                    .where(
                                            PARCEL.get(Parcel::getNote).like("frag%"),
                                            PARCEL.get(Parcel::getId).eq(stored)))
                            .all())
                    .containsExactly("Main Street");
        }
    }

    @Test
    void classesOfOneSuperclassHaveTablesOfTheirOwn() {
        try (Session session = sessions.open()) {
            Letter letter = session.add(new Letter());
            session.flush();
            assertThat(letter.getId()).isEqualTo(1L);
            assertThat(session.find(Letter.class, 2L)).isEmpty();
        }
    }
}
