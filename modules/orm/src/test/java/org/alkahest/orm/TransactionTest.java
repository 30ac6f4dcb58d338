package org.alkahest.orm;

import static org.alkahest.orm.Refused.refused;
import static org.alkahest.orm.Shop.USER;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alkahest.engine.Connection;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.IntegrityException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What commit and rollback do to objects. */
class TransactionTest {
    @RegisterExtension
    final Shop shop = new Shop();

    private Long adaId;

    @BeforeEach
    void addAda() {
        User ada = new User("ada").setAge(36);
        shop.sessions().transaction(session -> session.add(ada));
        adaId = ada.getId();
        shop.sent();
    }

    private void setAgeElsewhere(int age) {
        shop.engine()
                .transaction(
                        connection -> connection.execute(update(USER.table()).set(USER.column(User::age), age)));
    }

    @Test
    void withinATransactionAnObjectIsReadOnce() {
        try (Session session = shop.open()) {
            User ada = session.get(User.class, adaId);
            assertThat(session.get(User.class, adaId)).isSameAs(ada);
            assertThat(session.find(User.class, adaId.intValue())).containsSame(ada);
        }
        assertThat(shop.sent()).hasSize(1);
    }

    @Test
    void afterACommitTheNextSightRefreshes() {
        try (Session session = shop.open()) {
            User ada = session.get(User.class, adaId);
            session.commit();
            setAgeElsewhere(40);

            assertThat(ada.age()).isEqualTo(36);
            assertThat(session.get(User.class, adaId)).isSameAs(ada);
            assertThat(ada.age()).isEqualTo(40);
        }
    }

    @Test
    void whatIsChangedAfterACommitIsWrittenByTheNext() {
        try (Session session = shop.open()) {
            User ada = session.get(User.class, adaId);
            session.commit();
            ada.setAge(41);
            session.commit();
        }
        try (Session session = shop.open()) {
            assertThat(session.get(User.class, adaId).age()).isEqualTo(41);
        }
    }

    @Test
    void aQueryDoesNotOverwriteChangesThatWereNotFlushed() {
        try (Session session = shop.sessions().withAutoflush(false).open()) {
            User ada = session.get(User.class, adaId);
            session.commit();
            ada.setAge(41);

            session.execute(select(USER)).all();

            assertThat(ada.age()).isEqualTo(41);
        }
    }

    @Test
    void aRollbackPutsChangedObjectsBack() {
        try (Session session = shop.open()) {
            User ada = session.get(User.class, adaId);
            ada.setAge(1);
            session.flush();
            ada.setAge(2);
            session.flush();
            ada.setAge(3);

            session.rollback();

            assertThat(ada.age()).isEqualTo(36);
            assertThat(session.contains(ada)).isTrue();
            session.commit();
        }
        assertThat(shop.sent()).filteredOn(sql -> sql.startsWith("update")).hasSize(2);
    }

    @Test
    void aRollbackMakesAddedObjectsNewAgain() {
        try (Session session = shop.open()) {
            User bob = session.add(new User("bob").setAge(5));
            User cleo = new User("cleo");
            session.flush();
            session.add(cleo);

            session.rollback();

            assertThat(bob.getId()).isNull();
            assertThat(bob.age()).isEqualTo(5);
            assertThat(session.contains(bob)).isFalse();
            assertThat(session.contains(cleo)).isFalse();

            session.add(bob);
            session.commit();
            assertThat(bob.getId()).isNotNull();
        }
    }

    @Test
    void aRollbackBringsRemovedObjectsBack() {
        try (Session session = shop.open()) {
            User ada = session.get(User.class, adaId);
            session.remove(ada);
            session.flush();

            session.rollback();

            assertThat(session.contains(ada)).isTrue();
            assertThat(session.get(User.class, adaId)).isSameAs(ada);

            session.remove(ada);
            session.rollback();
            assertThat(session.contains(ada)).isTrue();
        }
    }

    @Test
    void afterAFailedFlushOnlyARollbackHelps() {
        try (Session session = shop.open()) {
            session.add(new Country("GR", "Greece", null));
            User ok = session.add(new User("ok"));
            User bad = session.add(new User("bad").setCountry("XX"));

            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            refused(ErrorCode.TRANSACTION_INACTIVE, () -> session.get(User.class, adaId))
                    .hasCauseInstanceOf(IntegrityException.class);

            session.rollback();
            assertThat(ok.getId()).isNull();
            assertThat(session.find(Country.class, "GR")).isEmpty();

            session.add(bad.setCountry(null));
            session.commit();
            assertThat(bad.getId()).isNotNull();
        }
    }

    @Test
    void aSessionThatIsClosedWithoutCommitHasDoneNothing() {
        try (Session session = shop.open()) {
            session.get(User.class, adaId).setAge(77);
            session.flush();
        }
        try (Session session = shop.open()) {
            assertThat(session.get(User.class, adaId).age()).isEqualTo(36);
        }
    }

    @Test
    void aBlockThatThrowsIsRolledBack() {
        assertThatThrownBy(() -> shop.sessions().transaction(session -> {
                    session.get(User.class, adaId).setAge(77);
                    session.flush();
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(shop.sessions()
                        .<Integer, RuntimeException>inTransaction(
                                session -> session.get(User.class, adaId).age()))
                .isEqualTo(36);
    }

    @Test
    void aSessionTakesPartInTheTransactionOfAConnection() {
        try (Connection connection = shop.engine().connect()) {
            try (Session session = shop.sessions().open(connection)) {
                session.get(User.class, adaId).setAge(50);
                session.flush();
            }
            assertThat(connection.isClosed()).isFalse();
            assertThat(connection.execute(select(USER.get(User::age))).one()).isEqualTo(50);
            connection.rollback();
            assertThat(connection.execute(select(USER.get(User::age))).one()).isEqualTo(36);
        }
    }

    @Test
    void refreshGivesUpChangesAndReadsAgain() {
        try (Session session = shop.sessions().withAutoflush(false).open()) {
            User ada = session.get(User.class, adaId);
            ada.setAge(1);
            setAgeElsewhere(40);

            assertThat(session.refresh(ada)).isSameAs(ada);

            assertThat(ada.age()).isEqualTo(40);
            session.commit();
        }
        assertThat(shop.sent()).filteredOn(sql -> sql.startsWith("update")).hasSize(1);
    }

    @Test
    void anExpiredObjectIsAsItWasReadUntilTheNextSight() {
        try (Session session = shop.open()) {
            User ada = session.get(User.class, adaId);
            ada.setAge(1);
            session.expire(ada);
            setAgeElsewhere(40);

            assertThat(ada.age()).isEqualTo(36);
            assertThat(session.get(User.class, adaId).age()).isEqualTo(40);
        }
    }

    @Test
    void whatIsDetachedIsOfNoInterest() {
        try (Session session = shop.open()) {
            User ada = session.get(User.class, adaId);
            session.detach(ada);
            ada.setAge(1);
            session.commit();

            assertThat(session.contains(ada)).isFalse();
            assertThat(session.get(User.class, adaId)).isNotSameAs(ada);
        }
        assertThat(shop.sent()).allMatch(sql -> sql.startsWith("select"));
    }
}
