package org.alkahest.dialect.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.Statement;
import org.alkahest.sql.error.UnsupportedException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The text that a dialect writes for each of the {@link GoldenStatements}, in full, and the database's word that it can be
 * executed; or what the dialect says that it cannot do.
 */
public abstract class GoldenContract {
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Capability> refusals = new LinkedHashMap<>();

    protected abstract DialectUnderTest database();

    /** The text of a statement; line breaks stand for spaces. */
    protected final void sql(String statement, String text) {
        texts.put(statement, text.strip().replace('\n', ' '));
    }

    /** The capability for want of which a statement is refused. */
    protected final void refused(String statement, Capability capability) {
        refusals.put(statement, capability);
    }

    @Test
    void everyStatementIsSpelledOut() {
        assertThat(Stream.concat(texts.keySet().stream(), refusals.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(GoldenStatements.all().keySet());
    }

    @TestFactory
    Stream<DynamicTest> statementsAreWrittenAsSpelledOutAndRun() {
        return GoldenStatements.all().entrySet().stream()
                .map(statement -> DynamicTest.dynamicTest(
                        statement.getKey(), () -> check(statement.getKey(), statement.getValue())));
    }

    private void check(String name, Statement statement) throws Exception {
        Capability missing = refusals.get(name);
        if (missing != null) {
            assertThatThrownBy(() -> database().dialect().compile(statement))
                    .isInstanceOfSatisfying(
                            UnsupportedException.class,
                            error -> assertThat(error.capability()).isEqualTo(missing.name()));
            return;
        }
        assertThat(database().dialect().text(statement)).isEqualTo(texts.get(name));
        database().execute(statement);
    }
}
