package org.alkahest.conformance.broken;

import static org.alkahest.conformance.broken.BrokenDialect.mistaking;
import static org.alkahest.conformance.broken.Sound.H2;
import static org.alkahest.conformance.broken.Sound.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.alkahest.conformance.rule.Verdict;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.Fault;
import org.alkahest.dialect.bulk.GeneratedKeys;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.tree.WindowFrame;
import org.junit.jupiter.api.Test;

/** All rules of the kit, for sound dialects and for broken ones. */
class WholeKitTest {

    private static List<String> failed(Sound sound, UnaryOperator<Dialect> broken) throws Exception {
        return sound.examineAll(broken).stream()
                .filter(outcome -> outcome.verdict() == Verdict.FAILED)
                .map(outcome -> outcome.rule().id())
                .toList();
    }

    @Test
    void aDialectThatIsOnlyWrappedIsStillSound() throws Exception {
        assertThat(failed(H2, BrokenDialect::new)).isEmpty();
    }

    /** SQLite adds in 64 bits, which its own test has as a known deviation. */
    @Test
    void anotherDialectThatIsOnlyWrappedIsNoLessSoundThanBefore() throws Exception {
        assertThat(failed(SQLITE, BrokenDialect::new)).containsExactly("select.aggregates.wide");
    }

    @Test
    void aFrameThatExcludesNothingFailsNoOtherRule() throws Exception {
        assertThat(failed(
                        H2,
                        mistaking(
                                WindowFrame.class,
                                frame -> new WindowFrame(frame.unit(), frame.start(), frame.end(), null))))
                .containsExactly("window.frame.exclude");
    }

    @Test
    void keysThatAreSaidToFallFailAllRulesAboutTheirOrder() throws Exception {
        assertThat(failed(H2, ManyRowsTest.vouching(keys -> GeneratedKeys.falling())))
                .contains("batch.insert.keys", "batch.insert.keys.order", "many.keys.pages", "many.keys.unasked")
                .allMatch(rule -> rule.matches("(batch|many|concurrency|returning|wrapped)\\..*"));
    }

    @Test
    void errorsThatAreNotToldApartFailTheRulesAboutErrors() throws Exception {
        UnaryOperator<Dialect> vague = sound -> new BrokenDialect(sound) {
            @Override
            public Fault fault(SQLException error) {
                return Fault.of(ErrorCode.OTHER_DATABASE_ERROR);
            }
        };
        assertThat(failed(H2, vague))
                .contains("error.unique", "error.foreign-key", "error.not-null", "error.check", "error.no-table")
                .contains("error.disconnected", "error.timeout", "lock.nowait")
                .doesNotContain("select.order", "join.left", "types.decimal");
    }
}
