package org.alkahest.sql.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.alkahest.sql.Statement;
import org.alkahest.sql.fixture.Shapes;
import org.alkahest.sql.fixture.SqlSketch;
import org.alkahest.sql.resolve.Resolution;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.StatementOption;

/** What holds for the key, the values and the slots of any statement. */
class ShapeLawsTest {

    @Provide
    Arbitrary<Description.Statement> statements() {
        return choices(200).map(Describing::statement);
    }

    @Provide
    Arbitrary<List<Description.Statement>> smallStatements() {
        return choices(30).map(Describing::statement).list().ofSize(100);
    }

    private static Arbitrary<List<Integer>> choices(int most) {
        return Arbitraries.integers()
                .between(0, 719)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofMaxSize(most)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    @Property(tries = 500)
    void aStatementBuiltTwiceWithOtherValuesHasOneKey(@ForAll("statements") Description.Statement description) {
        Statement one = Building.of(description, Building.distinct(1));
        Statement other = Building.of(description, Building.distinct(1_000_001));
        Shapes.assertSame(one, other);
    }

    @Property(tries = 500)
    void sharingValuesMakesNoDifference(@ForAll("statements") Description.Statement description) {
        Shapes.assertSame(Building.of(description, Building.distinct(1)), Building.of(description, Building.shared()));
    }

    @Property(tries = 200)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void aStatementThatDiffersInOnePlaceHasAnotherKey(@ForAll("statements") Description.Statement description) {
        ShapeKey key = Shapes.of(Building.of(description, Building.distinct(1))).key();
        for (Record neighbour : Neighbours.of((Record) description)) {
            Statement other;
            try {
                other = Building.of((Description.Statement) neighbour, Building.distinct(1));
            } catch (RuntimeException describesNothing) {
                Statistics.collect("nothing");
                continue;
            }
            Statistics.collect("a statement");
            assertThat(Shapes.of(other).key()).as("key of %s", neighbour).isNotEqualTo(key);
        }
        Statistics.coverage(described -> described.check("a statement").percentage(share -> share > 25));
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void statementsWithOneKeyHaveOneDescription(@ForAll("smallStatements") List<Description.Statement> descriptions) {
        Map<ShapeKey, Description.Statement> known = new HashMap<>();
        for (Description.Statement description : descriptions) {
            ShapeKey key =
                    Shapes.of(Building.of(description, Building.distinct(1))).key();
            Description.Statement earlier = known.putIfAbsent(key.compact(), description);
            if (earlier != null) {
                assertThat(earlier).isEqualTo(description);
            }
        }
    }

    /** The statement is resolved once with its values and once lifted; put back into their slots, the values are in place. */
    @Property(tries = 1000)
    void slotsAreNumberedInTheOrderOfTheValues(@ForAll("statements") Description.Statement description) {
        Statement statement = Building.of(description, Building.distinct(1));
        Shape shape = Shapes.of(statement);
        StatementNode lifted = Resolution.of(Lift.of(statement.node(), statement.options()));
        assertThat(SqlSketch.of(lifted, shape::value)).isEqualTo(SqlSketch.of(Resolution.of(unlifted(statement))));
    }

    @Property(tries = 500)
    void everyValueHasASlotAndNoValueStays(@ForAll("statements") Description.Statement description) {
        Statement statement = Building.of(description, Building.distinct(1));
        var slots = new TreeSet<Integer>();
        StatementNode lifted = Resolution.of(Lift.of(statement.node(), statement.options()));
        String sketch = SqlSketch.of(lifted, index -> {
            slots.add(index);
            return "a slot";
        });
        assertThat(slots)
                .containsExactlyElementsOf(
                        IntStream.range(0, Shapes.of(statement).valueCount())
                                .boxed()
                                .toList());
        assertThat(sketch.replaceAll("literal\\{[^}]*}|\\{a slot [^}]*}", "")).doesNotContain("{");
    }

    private static Lifted unlifted(Statement statement) {
        List<Lifted.Expansion> expansions = new ArrayList<>();
        for (StatementOption option : statement.options()) {
            expansions.add(new Lifted.Expansion(option, option.expressions()));
        }
        return new Lifted(statement.node(), Map.of(), expansions);
    }
}
