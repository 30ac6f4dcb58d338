package org.alkahest.conformance.broken;

import static org.alkahest.conformance.broken.Sound.H2;
import static org.alkahest.conformance.broken.Sound.SQLITE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.bulk.GeneratedKeys;
import org.alkahest.dialect.bulk.InsertRequest;
import org.alkahest.dialect.bulk.InsertReturning;
import org.alkahest.dialect.bulk.KeySource;
import org.alkahest.dialect.bulk.KeyedChange;
import org.alkahest.dialect.bulk.KeyedChanges;
import org.alkahest.dialect.bulk.RowMatch;
import org.alkahest.dialect.bulk.RowsWay;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.render.Fragment;
import org.alkahest.sql.tree.Assignment;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.Logical;
import org.alkahest.sql.tree.MergeRows;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Many rows in one statement: what comes back and belongs to another row, rows that are lost, rows that should not meet. */
class ManyRowsTest {

    // ------------------------------------------------------------------------------------------------ inserts

    /** What the sound dialect offers, to be broken in one place. */
    private static class BrokenInserts implements InsertReturning {
        private final InsertReturning sound;

        BrokenInserts(InsertReturning sound) {
            this.sound = sound;
        }

        @Override
        public List<RowsWay> ways(InsertRequest request) {
            return sound.ways(request);
        }

        @Override
        public GeneratedKeys generatedKeys(Catalog catalog, TableName table, @Nullable String column) {
            return sound.generatedKeys(catalog, table, column);
        }
    }

    private static UnaryOperator<Dialect> inserting(UnaryOperator<InsertReturning> broken) {
        return sound -> new BrokenDialect(sound) {
            @Override
            public Optional<InsertReturning> insertReturning() {
                return super.insertReturning().map(broken);
            }
        };
    }

    private static UnaryOperator<Dialect> offering(BiFunction<InsertRequest, RowsWay, RowsWay> another) {
        return inserting(sound -> new BrokenInserts(sound) {
            @Override
            public List<RowsWay> ways(InsertRequest request) {
                return super.ways(request).stream()
                        .map(way -> another.apply(request, way))
                        .toList();
            }
        });
    }

    /** Says something else of the order of generated keys. */
    static UnaryOperator<Dialect> vouching(UnaryOperator<GeneratedKeys> another) {
        return inserting(sound -> new BrokenInserts(sound) {
            @Override
            public GeneratedKeys generatedKeys(Catalog catalog, TableName table, @Nullable String column) {
                return another.apply(super.generatedKeys(catalog, table, column));
            }
        });
    }

    @Test
    void keysThatAreSaidToFallFail() throws Exception {
        H2.catches(vouching(keys -> GeneratedKeys.falling()), "batch.insert.keys.order", "the row of key");
    }

    @Test
    void keysThatAreSaidToRiseAndFallFail() throws Exception {
        H2.catches(vouching(keys -> GeneratedKeys.rising(1)), "batch.insert.keys.falling", "the row of key");
    }

    @Test
    void keysThatAreSaidToRiseAndBeginAgainFail() throws Exception {
        H2.catches(vouching(keys -> GeneratedKeys.rising(1)), "batch.insert.keys.cycling", "the row of key");
    }

    /** Rows come back in an order that nobody has promised. */
    private record Backwards(InsertRow insert) implements Fragment {
        @Override
        public void render(SqlWriter out) {
            if (insert.returning().isEmpty()) {
                out.node(insert);
            } else {
                out.sql("select * from (").node(insert).sql(") as emitted order by 1 desc");
            }
        }
    }

    private static RowsWay backwards(RowsWay way, RowMatch match) {
        return RowsWay.of(way.name(), new Backwards((InsertRow) way.text()), way.outputs(), match);
    }

    @Test
    void rowsThatAreMatchedByTheOrderOfEmissionFail() throws Exception {
        H2.catches(
                offering((request, way) -> backwards(way, new RowMatch.Unordered())),
                "batch.insert.keys.order",
                "the row of key");
        H2.passes(
                offering((request, way) -> way.needsOrderedKeys()
                        ? backwards(way, way.match()).whereKeysAreOrdered()
                        : backwards(way, way.match())),
                "batch.insert.keys.order");
    }

    @Test
    void aNumberOfTheRowThatCountsFromTheEndFails() throws Exception {
        H2.catches(
                offering((request, way) -> request.inParameterOrder() && way.needsOrderedKeys()
                        ? RowsWay.of(
                                way.name(),
                                way.text(),
                                way.outputs(),
                                new RowMatch.ByOrdinal(request.generatedKeyOutput()))
                        : way),
                "batch.insert.keys",
                "ALK-5016 A row came back for row 3 of 2.");
    }

    @Test
    void aKeyOfSeveralColumnsThatAreExchangedFails() throws Exception {
        H2.catches(
                offering((request, way) -> way.match() instanceof RowMatch.ByGivenKey given
                        ? RowsWay.of(
                                way.name(),
                                way.text(),
                                way.outputs(),
                                new RowMatch.ByGivenKey(given.columns(), reversed(given.values())))
                        : way),
                "many.given.composite",
                "ALK-5016 A row came back with a key that none of the rows sent has.");
    }

    @Test
    void halfOfAKeyFails() throws Exception {
        H2.catches(
                offering((request, way) -> way.match() instanceof RowMatch.ByGivenKey given
                        ? RowsWay.of(
                                way.name(),
                                way.text(),
                                way.outputs(),
                                new RowMatch.ByGivenKey(
                                        given.columns().subList(0, 1),
                                        given.values().subList(0, 1)))
                        : way),
                "many.given.composite",
                "ALK-5017 Rows 1 and 3 of the batch have the same key.");
    }

    @Test
    void numbersThatSomebodyHasAlreadyFail() throws Exception {
        SQLITE.catches(
                offering((request, way) -> way.keys() instanceof KeySource.Allocated source
                        ? way.withKeys(new KeySource.Allocated(
                                source.value(), source.type(), (catalog, table, count) -> OptionalLong.of(1)))
                        : way),
                "batch.insert.keys",
                "ALK-5001 A row with the same key exists already");
    }

    // ------------------------------------------------------------------------------------------------ changes by key

    private static UnaryOperator<Dialect> changing(UnaryOperator<KeyedChanges> broken) {
        return sound -> new BrokenDialect(sound) {
            @Override
            public Optional<KeyedChanges> keyedChanges() {
                return super.keyedChanges().map(broken);
            }
        };
    }

    @Test
    void rowsOfOneKeyInOneStatementFail() throws Exception {
        H2.catches(
                changing(sound -> change -> sound.ways(change).stream()
                        .map(way -> RowsWay.of(way.name(), way.text(), way.outputs(), way.match()))
                        .toList()),
                "many.update",
                "ALK-5001 A row with the same key exists already");
    }

    /** Only the key finds the row, whatever else must be equal. */
    private static KeyedChange byKeyOnly(KeyedChange change) {
        int columns = change.key().size();
        return new KeyedChange(
                change.change(),
                change.found().subList(0, columns),
                change.values().subList(0, columns),
                change.key());
    }

    @Test
    void rowsThatAreFoundByTheirKeyAloneFail() throws Exception {
        H2.catches(changing(sound -> change -> sound.ways(byKeyOnly(change))), "many.delete", "rows deleted");
    }

    /** Inserts the rows that are not there, as an upsert does. */
    private static MergeRows upsert(MergeRows merge) {
        List<Assignment> row = new ArrayList<>(merge.branches().get(0).assignments());
        for (Expression each : merge.on() instanceof Logical all ? all.operands() : List.of(merge.on())) {
            var equal = (Comparison) each;
            row.add(new Assignment((ColumnRef) equal.left(), equal.right()));
        }
        List<MergeRows.Branch> branches = new ArrayList<>(merge.branches());
        branches.add(new MergeRows.Branch(MergeRows.Action.INSERT, List.of(), row));
        return new MergeRows(merge.table(), merge.source(), merge.on(), branches, merge.returning());
    }

    @Test
    void rowsThatAreInsertedWhereTheyShouldBeUpdatedFail() throws Exception {
        H2.catches(
                changing(sound -> change -> sound.ways(change).stream()
                        .map(way -> RowsWay.of(way.name(), upsert((MergeRows) way.text()), way.outputs(), way.match())
                                .whereDistinct(way.distinct()))
                        .toList()),
                "many.update",
                "rows changed");
    }

    private static <T> List<T> reversed(List<T> items) {
        List<T> reversed = new ArrayList<>(items);
        Collections.reverse(reversed);
        return reversed;
    }
}
