package org.alkahest.conformance;

import static org.alkahest.conformance.BrokenDialect.examine;
import static org.assertj.core.api.Assertions.assertThat;

import org.alkahest.conformance.rule.Outcome;
import org.alkahest.conformance.rule.Verdict;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.sql.tree.Between;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InQuery;
import org.alkahest.sql.tree.Join;
import org.alkahest.sql.tree.Like;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.SetOperator;
import org.alkahest.sql.tree.SetQuery;
import org.alkahest.sql.tree.StatementNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random statements find out that a dialect is broken in one place, and show it with a small statement. */
class ModelRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"model.conditions", "model.queries", "model.changes", "model.keys"})
    void theSoundOneIsKept(String rule) throws Exception {
        Outcome outcome = examine(BrokenDialect::new, rule);

        assertThat(outcome.verdict()).as("%s", outcome.detail()).isEqualTo(Verdict.PASSED);
    }

    private static Outcome broken(Rendering entries, String rule) throws Exception {
        return examine(
                version -> new BrokenDialect(version) {
                    @Override
                    public Rendering rendering() {
                        return super.rendering().with(entries);
                    }
                },
                rule);
    }

    private static void assertFound(Outcome outcome, String... words) {
        assertThat(outcome.verdict()).as("%s", outcome.detail()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.detail()).contains("with the seed");
        for (String word : words) {
            assertThat(outcome.detail()).contains(word);
        }
        assertThat(statement(outcome)).hasSizeLessThan(600);
    }

    /** What the message says must yield other rows. */
    private static String statement(Outcome outcome) {
        String detail = outcome.detail();
        int begin = detail.indexOf("The statement\n");
        int end = detail.indexOf("\n  must yield");
        return begin < 0 || end < begin ? "" : detail.substring(begin, end);
    }

    @Test
    void aLeftJoinThatIsAnInnerOneIsFound() throws Exception {
        var inner = Rendering.standard()
                .with(
                        Join.class,
                        (join, out) -> out.sql("join ")
                                .node(join.relation())
                                .sql(" on ")
                                .node(join.condition()));

        assertFound(broken(inner, "model.queries"));
    }

    @Test
    void aNotThatIsForgottenIsFound() throws Exception {
        var forgetful = Rendering.standard()
                .with(
                        InQuery.class,
                        (in, out) -> Rendering.standard().render(new InQuery(in.operand(), in.query(), false), out));

        assertFound(broken(forgetful, "model.conditions"), "negated=true", " in (select ");
    }

    @Test
    void aBoundThatIsLeftOutIsFound() throws Exception {
        var halved = Rendering.standard()
                .with(
                        Between.class,
                        (between, out) -> Rendering.standard()
                                .render(
                                        new Between(
                                                between.operand(),
                                                between.low(),
                                                between.operand(),
                                                between.negated()),
                                        out));

        assertFound(broken(halved, "model.conditions"), "between");
    }

    @Test
    void aPatternWithoutItsEscapeIsFound() throws Exception {
        var bare = Rendering.standard()
                .with(
                        Like.class,
                        (like, out) -> Rendering.standard()
                                .render(new Like(like.operand(), like.pattern(), null, like.negated()), out));

        assertFound(broken(bare, "model.conditions"), "like");
    }

    @Test
    void anOrderThatForgetsNullIsFound() throws Exception {
        var forgetful = Rendering.standard()
                .with(
                        OrderItem.class,
                        (item, out) -> Rendering.standard()
                                .render(new OrderItem(item.expression(), item.descending(), null), out));

        assertFound(broken(forgetful, "model.queries"), "order by");
    }

    @Test
    void aSetOperatorOfAnotherKindIsFound() throws Exception {
        var other = Rendering.standard()
                .with(
                        SetQuery.class,
                        (set, out) -> Rendering.standard()
                                .render(set.operator() == SetOperator.EXCEPT ? inverted(set) : set, out));

        assertFound(broken(other, "model.queries"));
    }

    private static StatementNode inverted(SetQuery set) {
        return new SetQuery(
                SetOperator.INTERSECT,
                set.left(),
                set.right(),
                set.orderBy(),
                set.limit());
    }

    @Test
    void anAggregateThatTakesNoAccountOfDistinctIsFound() throws Exception {
        var all = Rendering.standard()
                .with(
                        Call.class,
                        (call, out) -> Rendering.standard()
                                .render(new Call(call.function(), false, call.arguments(), call.type()), out));

        assertFound(broken(all, "model.queries"), "distinct=true");
    }

    @Test
    void aValueInTheTextIsFound() throws Exception {
        var fixed = Rendering.standard()
                .with(
                        Between.class,
                        (between, out) -> {
                            Expression operand = between.operand();
                            out.node(operand).sql(between.negated() ? " not" : "").sql(" between 0 and 9");
                        });

        assertFound(broken(fixed, "model.conditions"));
    }
}
