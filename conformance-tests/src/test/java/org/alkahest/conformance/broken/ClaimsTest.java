package org.alkahest.conformance.broken;

import static org.alkahest.conformance.broken.Sound.H2;

import java.sql.SQLException;
import java.util.Set;
import org.alkahest.dialect.Capabilities;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.Fault;
import org.alkahest.dialect.IsolationLevel;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.sql.Statement;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.UnsupportedException;
import org.alkahest.sql.tree.SelectQuery;
import org.junit.jupiter.api.Test;

/** What a dialect says of itself. */
class ClaimsTest {

    private static UnsupportedException refusal(Dialect dialect, Capability capability) {
        return new UnsupportedException(
                ErrorCode.UNSUPPORTED_CAPABILITY,
                dialect.id(),
                dialect.version().number(),
                capability.name(),
                ErrorText.of("It is refused.", "On purpose.", "Nothing."));
    }

    /** Claims one thing more. */
    private static final class Claiming extends BrokenDialect {
        private final Capability lie;

        Claiming(Dialect sound, Capability lie) {
            super(sound);
            this.lie = lie;
        }

        @Override
        public Capabilities capabilities() {
            return super.capabilities().with(lie);
        }
    }

    @Test
    void aClaimOfWhatTheDatabaseDoesNotKnowFails() throws Exception {
        H2.catches(sound -> new Claiming(sound, Capability.FULL_JOIN), "join.full", "ALK-5011");
    }

    @Test
    void aClaimOfWhatTheDatabaseDoesInAnotherWayFails() throws Exception {
        H2.catches(
                sound -> new Claiming(sound, Capability.TRANSACTIONAL_DDL),
                "transaction.ddl",
                "expected AlkahestException [NO_SUCH_OBJECT], but nothing was thrown");
    }

    /** Claims everything. */
    private static class Trusting extends BrokenDialect {
        Trusting(Dialect sound) {
            super(sound);
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.all();
        }
    }

    /** Claims nothing, and compiles what another one does. */
    private static class Denying extends BrokenDialect {
        private final Dialect compiler;

        Denying(Dialect sound, Dialect compiler) {
            super(sound);
            this.compiler = compiler;
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.none();
        }

        @Override
        public CompiledStatement compile(Statement statement) {
            return compiler.compile(statement);
        }
    }

    @Test
    void aDenialOfWhatIsDoneAllTheSameFails() throws Exception {
        H2.catches(
                sound -> new Denying(sound, new Trusting(sound)),
                "join.right",
                "does not claim [RIGHT_JOIN]",
                "claim it");
    }

    @Test
    void whatIsNotClaimedMustBeRefusedWhenItIsCompiled() throws Exception {
        H2.catches(
                sound -> new Denying(sound, new Trusting(sound)),
                "join.full",
                "did not refuse it when the statement was compiled");
    }

    /** Refuses when the database does. */
    private static final class Late extends Denying {
        Late(Dialect sound) {
            super(sound, new Trusting(sound));
        }

        @Override
        public Fault fault(SQLException error) {
            throw refusal(this, Capability.FULL_JOIN);
        }
    }

    @Test
    void aRefusalAfterTheStatementWasSentFails() throws Exception {
        H2.catches(Late::new, "join.full", "The statement was sent before it was refused.");
    }

    /** Claims everything, and refuses queries for something else than what they need. */
    private static final class Misleading extends Trusting {
        Misleading(Dialect sound) {
            super(sound);
        }

        @Override
        public CompiledStatement compile(Statement statement) {
            if (statement.node() instanceof SelectQuery) {
                throw refusal(this, Capability.SEQUENCES);
            }
            return super.compile(statement);
        }
    }

    @Test
    void aRefusalMustNameWhatIsMissing() throws Exception {
        H2.catches(
                sound -> new Denying(sound, new Misleading(sound)),
                "join.right",
                "The refusal must be ALK-2004",
                "one of [RIGHT_JOIN]",
                "SEQUENCES");
    }

    @Test
    void aRefusalOfWhatIsClaimedFails() throws Exception {
        H2.catches(Misleading::new, "limit.rows", "The dialect refuses what it claims");
    }

    @Test
    void anotherIdThanThatOfTheProviderFails() throws Exception {
        H2.catches(
                sound -> new BrokenDialect(sound) {
                    @Override
                    public String id() {
                        return "h3";
                    }
                },
                "connection.dialect",
                "expected \"h3\" (String), but got \"h2\"");
    }

    @Test
    void aVersionThatIsNotThatOfTheDatabaseFails() throws Exception {
        H2.catches(
                sound -> new BrokenDialect(sound) {
                    @Override
                    public DatabaseVersion version() {
                        return DatabaseVersion.of("H2", 1, 4);
                    }
                },
                "connection.version",
                "but got \"1.4\"");
    }

    @Test
    void noIsolationLevelAtAllFails() throws Exception {
        H2.catches(
                sound -> new BrokenDialect(sound) {
                    @Override
                    public Set<IsolationLevel> isolationLevels() {
                        return Set.of();
                    }
                },
                "transaction.isolation.listed",
                "The dialect lists no isolation level.");
    }
}
