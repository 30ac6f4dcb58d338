package org.alkahest.conformance;

import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.alkahest.conformance.database.DatabaseUnderTest;
import org.alkahest.conformance.database.Ledger;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Engine;
import org.alkahest.engine.TwoPhaseTransaction;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.sql.Ddl;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Types;
import org.alkahest.testdb.Product;
import org.alkahest.testdb.Resolution;
import org.alkahest.testdb.TestDatabases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A place is left as it was found, also by runs that are ended before their time and begun again. */
class LedgerTest {

    static Stream<Product> products() {
        return Stream.of(Product.values());
    }

    /** What somebody had there before: two tables, one of which refers to the other, with rows; a view and a sequence. */
    private static final class Belongings {
        private final MetaData metaData = new MetaData();
        private final DynamicTable owner = new DynamicTable(metaData, "owner");
        private final NumColumn<Long> ownerId = owner.column("id", Types.BIGINT).primaryKey();
        private final DynamicTable thing = new DynamicTable(metaData, "Thing \"1\"");
        private final NumColumn<Long> thingId = thing.column("id", Types.BIGINT).primaryKey();
        private final NumColumn<Long> ownedBy =
                thing.column("owned_by", Types.BIGINT).references(() -> ownerId);

        private Belongings(Engine engine) {
            DynamicTable seen = new DynamicTable(metaData, "seen");
            seen.column("id", Types.BIGINT);
            metaData.view(seen, select(ownerId));
            if (engine.dialect().capabilities().has(Capability.SEQUENCES)) {
                metaData.sequence("numbers");
            }
            engine.createAll(metaData);
            engine.transaction(connection -> {
                connection.execute(insert(owner).set(ownerId, 1L));
                connection.execute(insert(thing).set(thingId, 7L).set(ownedBy, 1L));
            });
        }
    }

    private static List<String> names(Engine engine) {
        return Stream.concat(
                        engine.inspector().objects(null).stream().map(ReflectedObject::name),
                        engine.inspector().sequences(null).stream().map(sequence -> sequence.name()))
                .map(name -> name.name())
                .sorted()
                .toList();
    }

    private static Engine twoPhase(DatabaseUnderTest place, Engine engine) {
        return engine.dialect().capabilities().has(Capability.TWO_PHASE)
                ? place.openTwoPhase(EngineOptions.defaults())
                : place.open(EngineOptions.defaults());
    }

    /** What a run does that is ended before its time; its connections are gone, and nothing is dropped. */
    private static String[] lost(DatabaseUnderTest place) {
        try (Engine engine = place.open(EngineOptions.defaults())) {
            Ledger ledger = Ledger.open(engine, () -> twoPhase(place, engine));
            assertThat(ledger.recovered()).isEmpty();
            var metaData = new MetaData();
            var first = new DynamicTable(metaData, "first");
            NumColumn<Long> firstId = first.column("id", Types.BIGINT).primaryKey();
            NumColumn<Long> other = first.column("other", Types.BIGINT).nullable();
            var second = new DynamicTable(metaData, "Second One");
            NumColumn<Long> secondId = second.column("id", Types.BIGINT).primaryKey();
            second.column("first_id", Types.BIGINT).references(() -> firstId);
            second.column("mood", Types.labels("mood", "glad", "sad"));
            other.references(() -> secondId);
            var shown = new DynamicTable(metaData, "shown");
            shown.column("id", Types.BIGINT);
            metaData.view(shown, select(firstId));
            if (engine.dialect().capabilities().has(Capability.SEQUENCES)) {
                metaData.sequence("counter");
            }
            engine.createAll(metaData);
            String schema = ledger.newName();
            if (engine.dialect().capabilities().has(Capability.CREATE_SCHEMA)) {
                engine.transaction(connection -> connection.execute(Ddl.createSchema(schema)));
                var inside = new MetaData(schema);
                new DynamicTable(inside, "inside").column("id", Types.BIGINT);
                engine.createAll(inside);
            }
            if (engine.dialect().capabilities().has(Capability.TWO_PHASE_RECOVERY)) {
                try (Engine preparing = twoPhase(place, engine)) {
                    var transaction = TwoPhaseTransaction.begin(ledger.newName());
                    Connection connection = transaction.join("it", preparing);
                    connection.execute(insert(first).set(firstId, 1L));
                    transaction.prepare();
                }
            }
            return new String[] {"table first", "table Second One", "table shown"};
        }
    }

    @ParameterizedTest
    @MethodSource("products")
    void aRunThatIsBegunAgainDropsWhatTheOneBeforeHasLeftAndNothingElse(Product product) throws Exception {
        Resolution server = TestDatabases.find(product);
        try (DatabaseUnderTest place = TestedDatabase.of(server);
                Engine own = place.open(EngineOptions.defaults())) {
            var belongings = new Belongings(own);
            List<String> before = names(own);
            List<String> schemas = own.inspector().schemas();

            String[] left = lost(place);
            assertThat(names(own)).contains("first", "Second One", "alkahest_conformance");
            Ledger again = Ledger.open(own, () -> twoPhase(place, own));

            assertThat(again.recovered()).contains(left);
            again.forget();
            assertThat(names(own)).isEqualTo(before);
            if (own.dialect().capabilities().has(Capability.CREATE_SCHEMA)) {
                assertThat(own.inspector().schemas()).containsAll(schemas);
                assertThat(again.recovered()).anyMatch(line -> line.startsWith("schema alkahest_"));
            }
            assertThat(own.inspector().enums(null)).isEmpty();
            own.transaction(connection -> assertThat(connection
                            .execute(select(count()).from(belongings.thing).where(belongings.ownedBy.eq(1L)))
                            .one())
                    .isEqualTo(1L));
        }
    }

    @ParameterizedTest
    @MethodSource("products")
    void aRunThatEndsLeavesWhatWasThereBefore(Product product) throws Exception {
        Resolution server = TestDatabases.find(product);
        try (DatabaseUnderTest place = TestedDatabase.of(server);
                Engine own = place.open(EngineOptions.defaults())) {
            new Belongings(own);
            List<String> before = names(own);

            Ledger ledger = Ledger.open(own, () -> twoPhase(place, own));
            var metaData = new MetaData();
            new DynamicTable(metaData, "forgotten").column("id", Types.BIGINT);
            own.createAll(metaData);

            assertThat(ledger.clear()).containsExactly("table forgotten");
            ledger.forget();
            assertThat(names(own)).isEqualTo(before);
        }
    }
}
