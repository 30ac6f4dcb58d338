package org.alkahest.conformance;

import static org.alkahest.conformance.BrokenDialect.examine;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.alkahest.conformance.rule.Outcome;
import org.alkahest.conformance.rule.Verdict;
import org.alkahest.dialect.Capabilities;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.Fault;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.IdentifierRules.UnquotedCase;
import org.alkahest.dialect.IsolationLevel;
import org.alkahest.dialect.Limits;
import org.alkahest.dialect.PlanSyntax;
import org.alkahest.dialect.StandardDialect;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.dialect.h2.H2Dialect;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.render.RowLimits;
import org.alkahest.dialect.type.Literals;
import org.alkahest.dialect.type.TypeBindings;
import org.alkahest.sql.Statement;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.tree.Join;
import org.alkahest.sql.tree.Like;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.StatementNode;
import org.junit.jupiter.api.Test;

/** Dialects that are broken in one place must fail the rule about it. */
class BrokenDialectsTest {

    private static void assertFailed(Outcome outcome, String... words) {
        assertThat(outcome.verdict()).as("%s", outcome.detail()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.detail()).contains(outcome.rule().id()).contains(words);
    }

    @Test
    void theSoundOneIsKept() throws Exception {
        assertThat(examine(BrokenDialect::new, "limit.rows").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(examine(BrokenDialect::new, "join.full").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(examine(BrokenDialect::new, "transaction.ddl").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    // ------------------------------------------------------------------------------------------------ claims

    @Test
    void aClaimThatIsWrongFails() throws Exception {
        class Claiming extends BrokenDialect {
            Claiming(DatabaseVersion version) {
                super(version);
            }

            @Override
            public Capabilities capabilities() {
                return super.capabilities().with(Capability.FULL_JOIN);
            }
        }
        assertFailed(examine(Claiming::new, "join.full"), "ALK-5011");
    }

    /** Claims nothing, and compiles what another one does. */
    private record Denying(H2Dialect sound, Dialect compiler) implements Dialect {
        Denying(DatabaseVersion version) {
            this(new H2Dialect(version), new Trusting(version));
        }

        @Override
        public String id() {
            return sound.id();
        }

        @Override
        public DatabaseVersion version() {
            return sound.version();
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.none();
        }

        @Override
        public Limits limits() {
            return sound.limits();
        }

        @Override
        public IdentifierRules identifiers() {
            return sound.identifiers();
        }

        @Override
        public Rendering rendering() {
            return sound.rendering();
        }

        @Override
        public TypeBindings types() {
            return sound.types();
        }

        @Override
        public Set<IsolationLevel> isolationLevels() {
            return sound.isolationLevels();
        }

        @Override
        public Fault fault(SQLException error) {
            return sound.fault(error);
        }

        @Override
        public CompiledStatement compile(Statement statement) {
            return compiler.compile(statement);
        }

        @Override
        public String text(Statement statement) {
            return sound.text(statement);
        }

        @Override
        public String textWithLiterals(Statement statement) {
            return sound.textWithLiterals(statement);
        }
    }

    /** Claims everything. */
    private static class Trusting extends BrokenDialect {
        Trusting(DatabaseVersion version) {
            super(version);
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.all();
        }
    }

    @Test
    void aDenialThatIsWrongFails() throws Exception {
        assertFailed(examine(Denying::new, "join.right"), "does not claim [RIGHT_JOIN]", "claim it");
    }

    @Test
    void whatIsNotClaimedMustBeRefusedBeforeItIsSent() throws Exception {
        assertFailed(examine(Denying::new, "join.full"), "did not refuse it when the statement was compiled");
    }

    /** Claims everything, and refuses queries for something else than what they need. */
    private static final class Misleading extends Trusting {
        Misleading(DatabaseVersion version) {
            super(version);
        }

        @Override
        protected void check(StatementNode statement) {
            if (statement instanceof SelectQuery) {
                throw refused(Capability.SEQUENCES, "It is refused on purpose.");
            }
        }
    }

    @Test
    void aRefusalMustNameWhatIsMissing() throws Exception {
        assertFailed(
                examine(version -> new Denying(new H2Dialect(version), new Misleading(version)), "join.right"),
                "The refusal must be ALK-2004",
                "one of [RIGHT_JOIN]",
                "SEQUENCES");
    }

    @Test
    void aRefusalOfWhatIsClaimedFails() throws Exception {
        assertFailed(examine(Misleading::new, "limit.rows"), "The dialect refuses what it claims");
    }

    // ------------------------------------------------------------------------------------------------ plans

    /** H2 that is asked for plans in another way. */
    private static StandardDialect plans(DatabaseVersion version, PlanSyntax syntax) {
        return new BrokenDialect(version) {
            @Override
            public PlanSyntax plans() {
                return syntax;
            }
        };
    }

    @Test
    void aPlanThatExecutesWithoutBeingAskedToFails() throws Exception {
        assertFailed(
                examine(version -> plans(version, request -> "explain analyze"), "explain.changes"),
                "the rows after a change was explained");
    }

    @Test
    void aPlanThatDoesNotExecuteThoughAskedToFails() throws Exception {
        assertFailed(
                examine(version -> plans(version, request -> "explain plan for"), "explain.analyze.change"),
                "the rows, as after the change itself");
    }

    // ------------------------------------------------------------------------------------------------ rendering

    /** H2 with other entries for some classes of nodes. */
    private static StandardDialect rendering(DatabaseVersion version, Rendering entries) {
        return new BrokenDialect(version) {
            @Override
            public Rendering rendering() {
                return super.rendering().with(entries);
            }
        };
    }

    @Test
    void aValueInTheTextFails() throws Exception {
        var baked = Rendering.standard().with(RowLimit.class, (limit, out) -> out.sql("limit 2"));

        assertFailed(examine(version -> rendering(version, baked), "limit.rows"), "rows for 3");
    }

    @Test
    void aLimitThatForgetsItsOffsetFails() throws Exception {
        var forgetful = Rendering.standard()
                .with(RowLimit.class, (limit, out) -> RowLimits.limitOffset(new RowLimit(limit.count(), null), out));

        assertFailed(examine(version -> rendering(version, forgetful), "limit.offset"), "rows for 1");
        assertThat(examine(version -> rendering(version, forgetful), "limit.rows")
                        .verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void aJoinOfAnotherKindFails() throws Exception {
        var inner = Rendering.standard()
                .with(
                        Join.class,
                        (join, out) -> out.sql("join ")
                                .node(join.relation())
                                .sql(" on ")
                                .node(join.condition()));

        assertFailed(examine(version -> rendering(version, inner), "join.left"), "rows for 4");
    }

    @Test
    void aPatternWithoutItsEscapeFails() throws Exception {
        var bare = Rendering.standard()
                .with(
                        Like.class,
                        (like, out) -> out.node(like.operand()).sql(" like ").node(like.pattern()));

        assertFailed(examine(version -> rendering(version, bare), "expression.like.escape"), "rows for 10#%");
    }

    // ------------------------------------------------------------------------------------------------ data

    @Test
    void reservedWordsThatAreForgottenFail() throws Exception {
        class Forgetful extends BrokenDialect {
            Forgetful(DatabaseVersion version) {
                super(version);
            }

            @Override
            public IdentifierRules identifiers() {
                return new IdentifierRules('"', '"', UnquotedCase.UPPER, Set.of());
            }
        }
        assertFailed(examine(Forgetful::new, "name.reserved"), "ALK-5011");
    }

    @Test
    void quotesThatAreNotDoubledFailWithTheSmallestText() throws Exception {
        Literals naive = new Literals() {
            @Override
            public String text(String value) {
                return "'" + value + "'";
            }
        };
        class Naive extends BrokenDialect {
            Naive(DatabaseVersion version) {
                super(version);
            }

            @Override
            protected TypeBindings bindings() {
                return super.bindings().with(naive);
            }
        }
        assertFailed(examine(Naive::new, "unicode.literal"), "with the seed", "fails is \"'\"");
    }

    @Test
    void errorsThatAreNotToldApartFail() throws Exception {
        class Vague extends BrokenDialect {
            Vague(DatabaseVersion version) {
                super(version);
            }

            @Override
            protected Optional<Fault> ownFault(SQLException error) {
                return Optional.of(Fault.of(ErrorCode.OTHER_DATABASE_ERROR));
            }
        }
        assertFailed(examine(Vague::new, "error.unique"), "expected IntegrityException [UNIQUE_VIOLATION]");
    }
}
