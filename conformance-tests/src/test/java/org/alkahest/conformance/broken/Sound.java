package org.alkahest.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.alkahest.conformance.TestedDatabase;
import org.alkahest.conformance.database.DatabaseUnderTest;
import org.alkahest.conformance.rule.Examiner;
import org.alkahest.conformance.rule.Outcome;
import org.alkahest.conformance.rule.Rule;
import org.alkahest.conformance.rule.Verdict;
import org.alkahest.conformance.topic.Topics;
import org.alkahest.dialect.DatabaseLifetime;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.DialectProvider;
import org.alkahest.dialect.Dialects;
import org.alkahest.engine.Engine;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.testdb.Product;
import org.alkahest.testdb.TestDatabases;

/** A sound dialect, to be broken by an operator, and what the kit says about the result on a fresh database. */
public enum Sound {
    H2(Product.H2, "H2"),
    SQLITE(Product.SQLITE, "SQLite");

    private final Product product;

    @SuppressWarnings("ImmutableEnumChecker") // providers have no state
    private final DialectProvider provider;

    Sound(Product product, String productName) {
        this.product = product;
        this.provider = Dialects.installed().forProduct(productName);
    }

    /** The dialect itself, of the newest version. */
    public Dialect dialect() {
        return provider.dialect(provider.assumedVersion());
    }

    /** A fresh database that is spoken to with the broken dialect. */
    public DatabaseUnderTest database(UnaryOperator<Dialect> broken) throws Exception {
        DatabaseUnderTest plain = TestedDatabase.of(TestDatabases.find(product));
        var spoken = new Provider(provider, broken);
        return new DatabaseUnderTest() {
            @Override
            public Engine open(EngineOptions options) {
                return plain.open(options.withDialect(spoken));
            }

            @Override
            public Engine openTwoPhase(EngineOptions options) {
                return plain.openTwoPhase(options.withDialect(spoken));
            }

            @Override
            public void close() throws Exception {
                plain.close();
            }
        };
    }

    /** What becomes of a rule. */
    public Outcome examine(UnaryOperator<Dialect> broken, Rule rule) throws Exception {
        try (Examiner examiner = new Examiner(() -> database(broken), 42)) {
            return examiner.examine(rule);
        }
    }

    /** What becomes of a rule of the kit. */
    public Outcome examine(UnaryOperator<Dialect> broken, String ruleId) throws Exception {
        return examine(broken, rule(ruleId));
    }

    /** What becomes of all rules of the kit, one after the other. */
    public List<Outcome> examineAll(UnaryOperator<Dialect> broken) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        try (Examiner examiner = new Examiner(() -> database(broken), 42)) {
            Topics.all().forEach(topic -> topic.rules().forEach(rule -> outcomes.add(examiner.examine(rule))));
        }
        return outcomes;
    }

    /** That a rule of the kit fails, and says this among other things. */
    public void catches(UnaryOperator<Dialect> broken, String ruleId, String... words) throws Exception {
        Outcome outcome = examine(broken, ruleId);
        assertThat(outcome.verdict()).as("%s", outcome).isEqualTo(Verdict.FAILED);
        assertThat(outcome.detail()).contains(ruleId + " is broken. ").contains(words);
    }

    /** That a rule of the kit has nothing to say. */
    public void passes(UnaryOperator<Dialect> broken, String ruleId) throws Exception {
        Outcome outcome = examine(broken, ruleId);
        assertThat(outcome.verdict()).as("%s", outcome).isEqualTo(Verdict.PASSED);
    }

    private static Rule rule(String id) {
        return Topics.all().stream()
                .flatMap(topic -> topic.rules().stream())
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no rule " + id + "."));
    }

    /** Provides the broken dialect where the sound one would be. */
    private record Provider(DialectProvider sound, UnaryOperator<Dialect> broken) implements DialectProvider {
        @Override
        public String id() {
            return sound.id();
        }

        @Override
        public boolean acceptsUrl(String jdbcUrl) {
            return sound.acceptsUrl(jdbcUrl);
        }

        @Override
        public DatabaseLifetime lifetime(String jdbcUrl) {
            return sound.lifetime(jdbcUrl);
        }

        @Override
        public Map<String, String> driverProperties() {
            return sound.driverProperties();
        }

        @Override
        public boolean acceptsProduct(String productName) {
            return sound.acceptsProduct(productName);
        }

        @Override
        public DatabaseVersion assumedVersion() {
            return sound.assumedVersion();
        }

        @Override
        public Dialect dialect(DatabaseVersion version) {
            return broken.apply(sound.dialect(version));
        }
    }
}
