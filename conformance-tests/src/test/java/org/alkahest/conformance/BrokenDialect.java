package org.alkahest.conformance;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.alkahest.conformance.database.DatabaseUnderTest;
import org.alkahest.conformance.rule.Examiner;
import org.alkahest.conformance.rule.Outcome;
import org.alkahest.conformance.rule.Rule;
import org.alkahest.conformance.topic.Topics;
import org.alkahest.dialect.Capabilities;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.DialectProvider;
import org.alkahest.dialect.Fault;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.Limits;
import org.alkahest.dialect.PlanSyntax;
import org.alkahest.dialect.StandardDialect;
import org.alkahest.dialect.h2.H2Dialect;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.type.TypeBindings;
import org.alkahest.engine.Engine;

/** The H2 dialect, to be broken in one place by a subclass; and what the kit says about the result. */
class BrokenDialect extends StandardDialect {
    private final H2Dialect sound;

    BrokenDialect(DatabaseVersion version) {
        super("broken", version);
        this.sound = new H2Dialect(version);
    }

    @Override
    public Capabilities capabilities() {
        return sound.capabilities();
    }

    @Override
    public IdentifierRules identifiers() {
        return sound.identifiers();
    }

    @Override
    public Limits limits() {
        return sound.limits();
    }

    @Override
    public Rendering rendering() {
        return sound.rendering();
    }

    @Override
    public PlanSyntax plans() {
        return sound.plans();
    }

    @Override
    protected TypeBindings bindings() {
        return sound.types();
    }

    @Override
    protected Optional<Fault> ownFault(SQLException error) {
        return Optional.of(sound.fault(error));
    }

    // ------------------------------------------------------------------------------------------------ examination

    /** What the kit says about a dialect and one of its rules. */
    static Outcome examine(Function<DatabaseVersion, Dialect> dialect, String ruleId) throws Exception {
        return examine(dialect, rule(ruleId));
    }

    static Outcome examine(Function<DatabaseVersion, Dialect> dialect, Rule rule) throws Exception {
        try (Examiner examiner = new Examiner(() -> database(dialect), 42)) {
            return examiner.examine(rule);
        }
    }

    /** A new H2 in memory that is spoken to with a dialect. */
    static DatabaseUnderTest database(Function<DatabaseVersion, Dialect> dialect) {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        return options -> Engine.create(url, options.withDialect(new Provider(dialect)));
    }

    private static Rule rule(String id) {
        return Topics.all().stream()
                .flatMap(topic -> topic.rules().stream())
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private record Provider(Function<DatabaseVersion, Dialect> dialects) implements DialectProvider {
        @Override
        public String id() {
            return "broken";
        }

        @Override
        public boolean acceptsUrl(String jdbcUrl) {
            return true;
        }

        @Override
        public boolean acceptsProduct(String productName) {
            return true;
        }

        @Override
        public DatabaseVersion assumedVersion() {
            return DatabaseVersion.of("H2", 2, 5);
        }

        @Override
        public Dialect dialect(DatabaseVersion version) {
            return dialects.apply(version);
        }
    }
}
