package org.alkahest.engine;

import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.testdb.TestDatabase;
import org.alkahest.testdb.TestDatabases;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a two-phase transaction when a resource fails at some step. The databases behind it are real. */
class TwoPhaseTest {
    private final MetaData metaData = new MetaData();
    private final Users users = new Users(metaData);
    private TestDatabase database;
    private final Resource first = new Resource();
    private final Resource second = new Resource();
    private Engine one;
    private Engine two;

    /** An XA data source whose resource fails in a step of one's choice, and which counts its open connections. */
    private static final class Resource {
        final AtomicInteger open = new AtomicInteger();
        String failing = "";
        Throwable failure = new XAException(XAException.XAER_RMFAIL);

        XADataSource of(XADataSource real) {
            return proxy(XADataSource.class, real);
        }

        @SuppressWarnings("unchecked") // the proxy is of the type
        private <T> T proxy(Class<T> type, T target) {
            return (T) Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                        if (method.getName().equals("hashCode")) {
                            return System.identityHashCode(self);
                        }
                        if (method.getName().equals("equals")) {
                            return self == arguments[0];
                        }
                        if (type == XAResource.class && method.getName().equals(failing)) {
                            throw failure;
                        }
                        if (type == XAConnection.class && method.getName().equals("close")) {
                            open.decrementAndGet();
                        }
                        try {
                            Object result = method.invoke(target, arguments);
                            if (type == XADataSource.class && result instanceof XAConnection connection) {
                                open.incrementAndGet();
                                return proxy(XAConnection.class, connection);
                            }
                            return type == XAConnection.class && result instanceof XAResource resource
                                    ? proxy(XAResource.class, resource)
                                    : result;
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        }
    }

    @BeforeEach
    void createDatabase() throws SQLException {
        database = TestDatabases.h2().freshDatabase();
        one = Engine.ofXa(first.of(database.xaDataSource()));
        two = Engine.ofXa(second.of(database.xaDataSource()));
        one.createAll(metaData);
    }

    @AfterEach
    void nothingIsOpen() throws SQLException {
        assertThat(List.of(first.open.get(), second.open.get())).containsExactly(0, 0);
        one.close();
        two.close();
        database.close();
    }

    private TwoPhaseTransaction working() {
        var transaction = TwoPhaseTransaction.begin("both");
        transaction.join("one", one).execute(users.named("a"));
        transaction.join("two", two).execute(users.named("b"));
        return transaction;
    }

    private List<String> names() {
        return one.inTransaction(connection ->
                connection.execute(select(users.name).orderBy(users.name.asc())).all());
    }

    private static void fails(ErrorCode code, ThrowingCallable action, String... words) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        AlkahestException.class,
                        error -> assertThat(error.code()).isEqualTo(code))
                .hasMessageContainingAll(words);
    }

    @Test
    void allCommitTogether() {
        try (var transaction = working()) {
            transaction.commit();
            assertThat(transaction.inDoubt()).isEmpty();
            fails(ErrorCode.TRANSACTION_INACTIVE, transaction::commit, "committed");
            fails(ErrorCode.TRANSACTION_INACTIVE, transaction::rollback, "committed");
            fails(ErrorCode.TRANSACTION_INACTIVE, () -> transaction.join("three", one), "committed");
        }
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void whereOneCannotPrepareAllAreRolledBack() {
        second.failing = "prepare";
        try (var transaction = working()) {
            fails(ErrorCode.NOT_PREPARED, transaction::commit, "\"two\" could not prepare", "XA error -7");
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void whereOneCannotEndItsWorkAllAreRolledBack() {
        second.failing = "end";
        try (var transaction = working()) {
            fails(ErrorCode.NOT_PREPARED, transaction::prepare, "\"two\" could not prepare");
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void whereOneCannotJoinAllAreRolledBack() {
        second.failing = "start";
        fails(ErrorCode.NOT_PREPARED, this::working, "\"two\" could not join");
        assertThat(names()).isEmpty();
    }

    @Test
    void oneThatDoesNotCommitIsInDoubtAndTheOthersCommit() {
        first.failing = "commit";
        try (var transaction = working()) {
            fails(
                    ErrorCode.IN_DOUBT,
                    transaction::commit,
                    "in doubt on [one]",
                    "to be committed, which the others are");
            assertThat(transaction.inDoubt()).containsExactly(new PreparedBranch("both", "one"));
        }
        assertThat(names()).contains("b");
    }

    @Test
    void oneWhoseDriverBreaksDownIsInDoubtAndTheOthersCommit() {
        first.failing = "commit";
        first.failure = new IllegalStateException("the driver is broken");
        try (var transaction = working()) {
            fails(ErrorCode.IN_DOUBT, transaction::commit, "in doubt on [one]", "the driver is broken");
            assertThat(transaction.inDoubt()).containsExactly(new PreparedBranch("both", "one"));
        }
        assertThat(names()).contains("b");
    }

    @Test
    void onePreparedThatIsNotRolledBackIsInDoubt() {
        first.failing = "rollback";
        try (var transaction = working()) {
            transaction.prepare();
            fails(ErrorCode.IN_DOUBT, transaction::rollback, "in doubt on [one]", "to be rolled back");
            assertThat(transaction.inDoubt()).containsExactly(new PreparedBranch("both", "one"));
        }
        assertThat(names()).doesNotContain("b");
    }

    @Test
    void nothingIsExecutedAfterPrepare() {
        try (var transaction = TwoPhaseTransaction.begin("late")) {
            Connection connection = transaction.join("one", one);
            connection.execute(users.named("a"));
            transaction.prepare();
            fails(ErrorCode.TRANSACTION_INACTIVE, () -> connection.execute(users.named("b")), "is prepared");
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void aConnectionIsClosedByItsTransactionOnly() {
        try (var transaction = TwoPhaseTransaction.begin("open")) {
            Connection connection = transaction.join("one", one);
            connection.close();
            connection.execute(users.named("a"));
            transaction.commit();
            assertThat(connection.isClosed()).isTrue();
        }
        assertThat(names()).containsExactly("a");
    }

    @Test
    void aPlainEngineCannotJoin() {
        try (Engine plain = Engine.create(database.jdbcUrl(), database.user(), database.password());
                var transaction = TwoPhaseTransaction.begin("plain")) {
            fails(ErrorCode.NO_XA_DATA_SOURCE, () -> transaction.join("it", plain), "Engine.ofXa");
        }
    }

    @Test
    void namesAreShort() {
        fails(ErrorCode.INVALID_OPTION, () -> TwoPhaseTransaction.begin(""), "0 bytes");
        fails(ErrorCode.INVALID_OPTION, () -> TwoPhaseTransaction.begin("ä".repeat(33)), "66 bytes");
    }

    @Test
    void aResourceJoinsOnce() {
        try (var transaction = TwoPhaseTransaction.begin("twice")) {
            transaction.join("one", one);
            fails(ErrorCode.TRANSACTION_ACTIVE, () -> transaction.join("one", two), "joined");
        }
    }
}
