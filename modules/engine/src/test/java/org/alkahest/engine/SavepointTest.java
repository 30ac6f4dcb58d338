package org.alkahest.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Iterator;
import org.alkahest.sql.error.IntegrityException;
import org.alkahest.testdb.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Parts of a transaction that can be undone by themselves, on every database. */
@ParameterizedClass
@EnumSource(
        value = Product.class,
        names = {"H2", "SQLITE", "POSTGRESQL", "MARIADB"})
class SavepointTest {
    private final Product product;
    private TestEngine test;
    private Users users;

    SavepointTest(Product product) {
        this.product = product;
    }

    @BeforeEach
    void createDatabase() throws SQLException {
        test = TestEngine.of(product);
        users = test.users;
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        if (test != null) {
            test.close();
        }
    }

    @Test
    void rollingBackToASavepointUndoesWhatCameAfterIt() {
        test.engine.transaction(connection -> {
            connection.execute(users.named("Ada"));
            Savepoint savepoint = connection.savepoint();
            connection.execute(users.named("Bob"));
            savepoint.rollback();
            connection.execute(users.named("Cyd"));
        });
        assertThat(test.committedNames()).containsExactly("Ada", "Cyd");
    }

    @Test
    void aReleasedSavepointKeepsWhatCameAfterIt() {
        test.engine.transaction(connection -> {
            Savepoint savepoint = connection.savepoint();
            connection.execute(users.named("Ada"));
            savepoint.release();
        });
        assertThat(test.committedNames()).containsExactly("Ada");
    }

    @Test
    void aSavepointBeginsATransactionIfNoneIsGoingOn() {
        try (Connection connection = test.engine.connect()) {
            connection.savepoint();
            assertThat(connection.isInTransaction()).isTrue();
        }
    }

    @Test
    void leavingItsBlockByAnExceptionRollsBackToIt() {
        test.engine.transaction(connection -> {
            connection.execute(users.named("Ada"));
            assertThatThrownBy(() -> connection.savepoint(inner -> {
                        inner.execute(users.named("Bob"));
                        inner.execute(users.named("Ada"));
                    }))
                    .isInstanceOf(IntegrityException.class);
            connection.savepoint(inner -> inner.execute(users.named("Cyd")));
        });
        assertThat(test.committedNames()).containsExactly("Ada", "Cyd");
    }

    @Test
    void rollingBackToAnOuterSavepointEndsTheInnerOnes() {
        test.engine.transaction(connection -> {
            Savepoint outer = connection.savepoint();
            Savepoint inner = connection.savepoint();
            outer.rollback();
            assertThat(inner.isActive()).isFalse();
            assertThat(outer.isActive()).isFalse();
            inner.close();
            assertThatThrownBy(inner::rollback).hasMessageContaining("ALK-4005");
            assertThatThrownBy(outer::release).hasMessageContaining("ALK-4005");
        });
    }

    @Test
    void theEndOfTheTransactionEndsItsSavepoints() {
        try (Connection connection = test.engine.connect()) {
            Savepoint savepoint = connection.savepoint();
            connection.commit();
            assertThat(savepoint.isActive()).isFalse();
            connection.execute(users.named("Ada"));
            assertThatThrownBy(savepoint::rollback).hasMessageContaining("ALK-4005");
        }
    }

    @Test
    void resultsOpenSinceASavepointAreClosedWithIt() {
        test.insertUsers(3);
        test.engine.transaction(connection -> {
            Savepoint savepoint = connection.savepoint();
            Iterator<String> names = connection.execute(test.names()).iterator();
            assertThat(names.next()).isEqualTo("u1");
            savepoint.rollback();
            assertThatThrownBy(names::next).hasMessageContaining("ALK-6003");
        });
    }
}
