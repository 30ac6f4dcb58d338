package org.alkahest.conformance;

import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.alkahest.sql.TextStatement.column;
import static org.alkahest.sql.Values.literal;
import static org.alkahest.sql.Values.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import org.alkahest.conformance.broken.Sound;
import org.alkahest.conformance.rule.Examiner;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Outcome;
import org.alkahest.conformance.rule.Rule;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.conformance.rule.Verdict;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.Types;
import org.junit.jupiter.api.Test;

/** What the examiner demands of rules, and how it looks after the database. */
class ExaminerTest {

    private static Rule written(Rule.Body body) {
        return rule("test.rule", "Something holds.").advice("None.").body(body);
    }

    private static Outcome examined(Rule.Body body) throws Exception {
        return Sound.H2.examine(UnaryOperator.identity(), written(body));
    }

    @Test
    void aRuleThatExecutesAStatementWithOneValueOnlyIsWrongItself() throws Exception {
        Outcome outcome = examined(db -> db.<Integer>rows(n -> select(value(n))).gives(1, 1));

        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.detail()).contains("no other value than [1]");
    }

    @Test
    void aStatementThatIsCompiledForEachValueFails() throws Exception {
        Outcome outcome = examined(db -> db.<Integer>rows(n -> select(literal(n, Types.INTEGER)))
                .gives(1, 1)
                .gives(2, 2));

        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.detail())
                .contains("With 2 the statement was compiled 1 times")
                .contains("[1] before");
    }

    @Test
    void aFailureTellsRuleAdvicePlaceAndSql() throws Exception {
        Outcome outcome = examined(db -> db.<Integer>rows(n -> select(value(n))).gives(1, 2));

        assertThat(outcome.detail())
                .contains("test.rule is broken. rows for 1: expected [2], but got [1]")
                .contains("Rule:   test.rule: Something holds.")
                .contains("Advice: None.")
                .contains("Where:  engine for jdbc:h2:mem:")
                .contains("Sent:   select cast(? as integer)");
    }

    @Test
    void aPropertyThatFailsIsShownWithASmallValueAndTheSeed() throws Exception {
        Outcome outcome = examined(db -> db.forAll(
                Arbitraries.integers().between(0, 1_000_000),
                1000,
                number -> Expect.that(number < 1000, "The number " + number + " is too large.")));

        assertThat(outcome.detail())
                .contains("A small one that fails is \"1000\": The number 1000 is too large.")
                .contains("with the seed");
    }

    @Test
    void aRuleThatCannotCleanUpFailsAndTheNextOneGetsAFreshDatabase() throws Exception {
        var databases = new AtomicInteger();
        var ids = new AtomicInteger();
        Rule.Body leaving = db -> {
            db.create(metaData -> {
                var table = new DynamicTable(metaData, "kept");
                table.column("id", Types.BIGINT).primaryKey();
                return table;
            });
            db.execute(text("create table keeper_" + ids.incrementAndGet()
                    + " (id bigint, foreign key (id) references kept (id))"));
            db.commit();
        };
        try (Examiner examiner = new Examiner(
                () -> {
                    databases.incrementAndGet();
                    return Sound.H2.database(UnaryOperator.identity());
                },
                1)) {
            Outcome first = examiner.examine(written(leaving));
            Outcome second = examiner.examine(written(db -> {}));

            assertThat(first.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(first.detail()).contains("could not be dropped again");
            assertThat(second.verdict()).isEqualTo(Verdict.PASSED);
        }
        assertThat(databases).hasValue(2);
    }

    @Test
    void whatARuleLeavesOpenIsRolledBack() throws Exception {
        try (Examiner examiner = new Examiner(() -> Sound.H2.database(UnaryOperator.identity()), 1)) {
            examiner.examine(written(db -> {
                db.execute(text("create table counted (n int)"));
                db.commit();
                db.execute(text("insert into counted values (1)"));
            }));
            Outcome second = examiner.examine(written(db -> Expect.equal(
                    "rows",
                    0,
                    db.all(text("select n from counted").yields(column("n", Types.INTEGER)))
                            .size())));

            assertThat(second.verdict()).isEqualTo(Verdict.PASSED);
        }
    }

    @Test
    void aDeviationMustBeBroken() throws Exception {
        try (Examiner examiner = new Examiner(() -> Sound.H2.database(UnaryOperator.identity()), 1)) {
            Rule broken = written(db -> Expect.that(false, "never"));
            Rule kept = written(db -> {});

            assertThat(examiner.examineDeviation(broken, "It cannot."))
                    .isEqualTo(Outcome.of(broken, Verdict.DEVIATES, "It cannot."));
            assertThat(examiner.examineDeviation(kept, "It cannot.").detail())
                    .contains("test.rule is said to be broken (It cannot.), but it is kept");
        }
    }

    @Test
    void idsAndSentencesAreChecked() {
        Rule.Body nothing = db -> {};

        assertThatThrownBy(() -> rule("Test.Rule", "It holds.").advice("None.").body(nothing))
                .hasMessageContaining("topic.subject.aspect");
        assertThatThrownBy(() -> rule("test.rule", "It holds").advice("None.").body(nothing))
                .hasMessageContaining("full stop");
        assertThatThrownBy(() -> rule("test.rule", "It holds.").body(nothing)).hasMessageContaining("advice");
        Rule sound = rule("test.rule", "It holds.").advice("None.").body(nothing);
        assertThatThrownBy(() -> Topic.of("other", sound)).hasMessageContaining("other");
        assertThatThrownBy(() -> Topic.of("test", sound, sound)).hasMessageContaining("test.rule");
    }
}
