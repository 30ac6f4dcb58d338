package org.alkahest.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import org.alkahest.dialect.IsolationLevel;
import org.alkahest.engine.option.TransactionOptions;
import org.alkahest.sql.Sql;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.ConnectionException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.testdb.Product;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Where transactions begin and end, on every database. */
@ParameterizedClass
@EnumSource(
        value = Product.class,
        names = {"H2", "SQLITE", "POSTGRESQL", "MARIADB"})
class TransactionTest {
    private static final TransactionOptions READ_ONLY =
            TransactionOptions.defaults().withReadOnly(true);

    private final Product product;
    private TestEngine test;
    private Engine engine;
    private Users users;

    TransactionTest(Product product) {
        this.product = product;
    }

    @BeforeEach
    void createDatabase() throws SQLException {
        test = TestEngine.of(product);
        engine = test.engine;
        users = test.users;
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        if (test != null) {
            test.close();
        }
    }

    private static void assertCode(ErrorCode code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        AlkahestException.class,
                        error -> assertThat(error.code()).isEqualTo(code));
    }

    @Test
    void theFirstStatementBeginsATransactionAndCommitEndsIt() {
        try (Connection connection = engine.connect()) {
            assertThat(connection.isInTransaction()).isFalse();
            connection.execute(users.named("Ada"));
            assertThat(connection.isInTransaction()).isTrue();
            connection.commit();
            assertThat(connection.isInTransaction()).isFalse();
        }
        assertThat(test.committedNames()).containsExactly("Ada");
    }

    @Test
    void closingWithoutCommitRollsBack() {
        try (Connection connection = engine.connect()) {
            connection.execute(users.named("Ada"));
            connection.commit();
            connection.execute(users.named("Bob"));
        }
        assertThat(test.committedNames()).containsExactly("Ada");
    }

    @Test
    void rollbackUndoesWhatHappenedSinceTheLastCommit() {
        try (Connection connection = engine.connect()) {
            connection.execute(users.named("Ada"));
            connection.commit();
            connection.execute(users.named("Bob"));
            connection.rollback();
            connection.execute(users.named("Cyd"));
            connection.commit();
        }
        assertThat(test.committedNames()).containsExactly("Ada", "Cyd");
    }

    @Test
    void commitAndRollbackWithoutATransactionDoNothing() {
        try (Connection connection = engine.connect()) {
            connection.commit();
            connection.rollback();
            assertThat(connection.isInTransaction()).isFalse();
        }
    }

    @Test
    void aBlockIsCommittedAtItsEnd() {
        engine.transaction(connection -> connection.execute(users.named("Ada")));
        assertThat(test.committedNames()).containsExactly("Ada");
    }

    @Test
    void aBlockThatThrowsIsRolledBackAndTheExceptionComesThroughUnchanged() {
        var thrown = new IOException("disk full");
        assertThatThrownBy(() -> engine.transaction(connection -> {
                    connection.execute(users.named("Ada"));
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(test.committedNames()).isEmpty();
    }

    @Test
    void aBlockGivesBackAValue() {
        long count = engine.inTransaction(
                connection -> connection.execute(users.named("Ada")).rows());
        assertThat(count).isEqualTo(1);
    }

    @Test
    void afterARollbackInsideABlockNothingMoreCanBeExecutedInIt() {
        engine.transaction(connection -> {
            connection.execute(users.named("Ada"));
            connection.rollback();
            assertCode(ErrorCode.TRANSACTION_INACTIVE, () -> connection.execute(users.named("Bob")));
            assertCode(ErrorCode.TRANSACTION_INACTIVE, connection::commit);
            assertCode(ErrorCode.TRANSACTION_INACTIVE, connection::savepoint);
            assertCode(ErrorCode.TRANSACTION_INACTIVE, connection::begin);
        });
        assertThat(test.committedNames()).isEmpty();
    }

    @Test
    void aBlockMayCommitEarlyButThenHasEnded() {
        engine.transaction(connection -> {
            connection.execute(users.named("Ada"));
            connection.commit();
            assertCode(ErrorCode.TRANSACTION_INACTIVE, () -> connection.execute(users.named("Bob")));
        });
        assertThat(test.committedNames()).containsExactly("Ada");
    }

    @Test
    void afterABlockTheConnectionCanBeUsedOn() {
        try (Connection connection = engine.connect()) {
            connection.transaction(inner -> inner.execute(users.named("Ada")));
            connection.transaction(inner -> inner.rollback());
            connection.execute(users.named("Bob"));
            connection.commit();
        }
        assertThat(test.committedNames()).containsExactly("Ada", "Bob");
    }

    @Test
    void transactionsDoNotNest() {
        try (Connection connection = engine.connect()) {
            connection.begin();
            assertCode(ErrorCode.TRANSACTION_ACTIVE, connection::begin);
            assertCode(ErrorCode.TRANSACTION_ACTIVE, () -> connection.transaction(inner -> {}));
        }
        assertThatThrownBy(() -> engine.transaction(connection -> connection.transaction(inner -> {})))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("ALK-4010")
                .hasMessageContaining("blocks do not nest");
    }

    @Test
    void aReadOnlyTransactionRefusesChangesBeforeTheyAreSent() {
        engine.transaction(READ_ONLY, connection -> {
            assertThat(connection.execute(test.names()).all()).isEmpty();
            assertCode(ErrorCode.READ_ONLY, () -> connection.execute(users.named("Ada")));
        });
    }

    @Test
    void readOnlyEndsWithItsTransaction() {
        try (Connection connection = engine.connect()) {
            connection.transaction(
                    READ_ONLY, inner -> inner.execute(test.names()).all());
            connection.execute(users.named("Ada"));
            connection.commit();
        }
        assertThat(test.committedNames()).containsExactly("Ada");
    }

    @Test
    void isolationIsSetForItsTransactionAndPutBackAfterwards() throws SQLException {
        var serializable = TransactionOptions.defaults().withIsolation(IsolationLevel.SERIALIZABLE);
        try (Connection connection = engine.connect()) {
            int before = connection.jdbc().getTransactionIsolation();
            connection.rollback();
            connection.begin(serializable);
            assertThat(connection.jdbc().getTransactionIsolation()).isEqualTo(IsolationLevel.SERIALIZABLE.jdbc());
            connection.rollback();
            assertThat(connection.jdbc().getTransactionIsolation()).isEqualTo(before);
        }
        try (Connection serial = engine.connect(serializable)) {
            assertThat(serial.jdbc().getTransactionIsolation()).isEqualTo(IsolationLevel.SERIALIZABLE.jdbc());
        }
        try (Connection next = engine.connect();
                Connection other = engine.connect()) {
            assertThat(next.jdbc().getTransactionIsolation())
                    .isEqualTo(other.jdbc().getTransactionIsolation());
        }
    }

    @Test
    void withAutoCommitEveryStatementStandsForItself() {
        try (Connection connection =
                engine.connect(TransactionOptions.defaults().withAutoCommit(true))) {
            connection.execute(users.named("Ada"));
            assertThat(connection.isInTransaction()).isFalse();
            assertThat(test.committedNames()).containsExactly("Ada");
            assertCode(ErrorCode.TRANSACTION_INACTIVE, connection::savepoint);
        }
    }

    @Test
    void aConnectionWithAutoCommitCanStillRunATransaction() {
        try (Connection connection =
                engine.connect(TransactionOptions.defaults().withAutoCommit(true))) {
            connection.execute(users.named("Ada"));
            connection.begin();
            connection.execute(users.named("Bob"));
            connection.rollback();
            connection.execute(users.named("Cyd"));
        }
        assertThat(test.committedNames()).containsExactly("Ada", "Cyd");
    }

    @Test
    void aTransactionWithAutoCommitIsAContradiction() {
        try (Connection connection = engine.connect()) {
            assertCode(
                    ErrorCode.INVALID_OPTION,
                    () -> connection.begin(TransactionOptions.defaults().withAutoCommit(true)));
        }
    }

    @Test
    void afterAFailedStatementTheTransactionCanBeRolledBackAndTheConnectionUsed() {
        try (Connection connection = engine.connect()) {
            connection.execute(users.named("Ada"));
            assertCode(ErrorCode.UNIQUE_VIOLATION, () -> connection.execute(users.named("Ada")));
            connection.rollback();
            connection.execute(users.named("Bob"));
            connection.commit();
        }
        assertThat(test.committedNames()).containsExactly("Bob");
    }

    @Test
    void aClosedConnectionSaysSo() {
        Connection connection = engine.connect();
        connection.close();
        connection.close();
        assertThat(connection.isClosed()).isTrue();
        assertCode(ErrorCode.CONNECTION_CLOSED, () -> connection.execute(test.names()));
        assertCode(ErrorCode.CONNECTION_CLOSED, connection::commit);
        assertCode(ErrorCode.CONNECTION_CLOSED, connection::rollback);
        assertCode(ErrorCode.CONNECTION_CLOSED, connection::begin);
        assertCode(ErrorCode.CONNECTION_CLOSED, connection::savepoint);
        assertCode(ErrorCode.CONNECTION_CLOSED, connection::jdbc);
    }

    @Test
    void aBlockThatClosesItsConnectionIsRolledBack() {
        engine.transaction(connection -> {
            connection.execute(Sql.insert(users).set(users.name, "Ada"));
            connection.close();
        });
        assertThat(test.committedNames()).isEmpty();
    }
}
