package org.alkahest.orm;

import static org.alkahest.orm.Refused.refused;
import static org.alkahest.orm.Shop.ACCOUNT;
import static org.alkahest.orm.Shop.COUNTRY;
import static org.alkahest.orm.Shop.USER;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.alkahest.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alkahest.engine.Result;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.ErrorCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What sessions refuse, and in which words. */
class SessionErrorsTest {
    @RegisterExtension
    final Shop shop = new Shop();

    @Test
    void aClosedSessionDoesNothingMore() {
        Session session = shop.open();
        User ada = session.add(new User("ada"));
        session.close();
        session.close();

        assertThat(session.isClosed()).isTrue();
        List<ThrowingCallable> calls = List.of(
                () -> session.get(User.class, 1),
                () -> session.execute(select(USER)),
                () -> session.execute(delete(USER.table())),
                () -> session.explain(select(USER)),
                () -> session.add(ada),
                () -> session.remove(ada),
                () -> session.refresh(ada),
                () -> session.replace(new Article("a", "1")),
                () -> session.contains(ada),
                () -> session.expire(ada),
                session::flush,
                session::commit,
                session::rollback,
                session::connection);
        for (ThrowingCallable call : calls) {
            refused(ErrorCode.SESSION_CLOSED, call).hasMessageContaining("Open another one");
        }
    }

    @Test
    void aResultOfAClosedSessionGivesNoMoreObjects() {
        Session session = shop.open();
        session.addAll(List.of(new User("ada"), new User("bob")));
        Result<User> users = session.execute(select(USER));
        session.close();

        assertThatThrownBy(users::all).isInstanceOf(AlkahestException.class);
    }

    @Test
    void twoObjectsCannotHaveOneKey() {
        try (Session session = shop.open()) {
            session.add(new Country("GR", "Greece", null));

            refused(ErrorCode.DUPLICATE_IDENTITY, () -> session.add(new Country("GR", "Hellas", null)))
                    .hasMessageContaining("Country GR");
            refused(
                    ErrorCode.DUPLICATE_IDENTITY,
                    () -> session.addAll(List.of(new Country("FR", "France", null), new Country("FR", "Gaul", null))));
            session.commit();
            assertThat(session.find(Country.class, "FR")).isEmpty();
        }
        Account one = new Account("ada");
        try (Session session = shop.open()) {
            session.add(one);
            session.commit();
            User user = session.add(new User("ada"));
            Article book = session.add(new Article("Elements", "1"));
            session.add(new Membership(user.getId(), book.id(), 1));
            session.add(new Membership(user.getId(), book.id(), 2));
            shop.sent();

            refused(ErrorCode.DUPLICATE_IDENTITY, session::flush).hasMessageContaining("Membership [");
            assertThat(shop.sent()).isEmpty();
        }
    }

    @Test
    void anObjectOfAnotherSessionDoesNotBelongHere() {
        User ada = new User("ada");
        shop.sessions().transaction(session -> session.add(ada));
        try (Session session = shop.open()) {
            refused(ErrorCode.NOT_IN_SESSION, () -> session.remove(ada)).hasMessageContaining("User " + ada.getId());
            refused(ErrorCode.NOT_IN_SESSION, () -> session.refresh(ada));
            refused(ErrorCode.NOT_IN_SESSION, () -> session.expire(ada));
            refused(ErrorCode.NOT_IN_SESSION, () -> session.detach(ada));
            refused(ErrorCode.NOT_IN_SESSION, () -> session.remove(new User("new")))
                    .hasMessageContaining("User without key");
            refused(ErrorCode.NOT_IN_SESSION, () -> session.replace(new Article("without key", "1")));
        }
    }

    @Test
    void classesThatAreNotMappedAreRefused() {
        try (Session session = shop.open()) {
            refused(ErrorCode.NOT_MAPPED, () -> session.add("text"));
            refused(ErrorCode.NOT_MAPPED, () -> session.find(String.class, 1));
        }
    }

    @Test
    void aKeyMustBeOfItsType() {
        try (Session session = shop.open()) {
            refused(ErrorCode.VALUE_OF_WRONG_TYPE, () -> session.find(User.class, "1"))
                    .hasMessageContaining("The key is id (Long)");
            refused(ErrorCode.VALUE_OF_WRONG_TYPE, () -> session.find(User.class));
            refused(ErrorCode.VALUE_OF_WRONG_TYPE, () -> session.find(User.class, (Object) null));
            refused(ErrorCode.VALUE_OF_WRONG_TYPE, () -> session.find(Membership.class, 1))
                    .hasMessageContaining("userId (Long), articleId (Long)");
            refused(ErrorCode.NO_ROW, () -> session.get(User.class, 1)).hasMessageContaining("no User 1");
            assertThat(session.find(User.class, 1)).isEmpty();
        }
    }

    @Test
    void aStateThatOthersHaveChangedIsNotOverwritten() {
        Account account = new Account("ada");
        shop.sessions().transaction(session -> session.add(account));
        try (Session session = shop.open()) {
            Account read = session.get(Account.class, account.id());
            read.deposit(100);
            shop.sessions()
                    .transaction(other -> other.get(Account.class, account.id()).deposit(5));

            refused(ErrorCode.STALE_OBJECT, session::commit)
                    .hasMessageContaining("Account " + account.id() + " has version 2 there and 1 here");
            session.rollback();
            assertThat(session.get(Account.class, account.id()).cents()).isEqualTo(5);
            read.deposit(100);
            session.commit();
            assertThat(read.cents()).isEqualTo(105);
            assertThat(read.version()).isEqualTo(3);
        }
    }

    @Test
    void aVersionedRowThatIsGoneIsStale() {
        Account one = new Account("one");
        Account two = new Account("two");
        shop.sessions().transaction(session -> session.addAll(List.of(one, two)));
        try (Session session = shop.open()) {
            session.get(Account.class, one.id()).deposit(1);
            session.get(Account.class, two.id()).deposit(1);
            shop.engine()
                    .transaction(connection -> connection.execute(delete(ACCOUNT.table())
                            .where(ACCOUNT.get(Account::owner).eq("two"))));

            refused(ErrorCode.STALE_OBJECT, session::flush)
                    .hasMessageContaining("Account " + two.id() + " is gone")
                    .hasMessageNotContaining(one.id().toString());
        }
    }

    @Test
    void aRowWithoutVersionThatIsGoneIsAnUnexpectedCount() {
        User ada = new User("ada");
        shop.sessions().transaction(session -> session.add(ada));
        try (Session session = shop.open()) {
            session.get(User.class, ada.getId()).setAge(1);
            shop.engine().transaction(connection -> connection.execute(delete(USER.table())));

            refused(ErrorCode.UNEXPECTED_ROW_COUNT, session::flush)
                    .hasMessageContaining("UPDATE of user_account was to change 1 rows and has changed 0");
        }
    }

    @Test
    void aRowThatIsGoneCannotBeRefreshedOrReplaced() {
        User ada = new User("ada");
        Article book = shop.sessions().inTransaction(session -> {
            session.add(ada);
            return session.add(new Article("Elements", "1"));
        });
        try (Session session = shop.open()) {
            User read = session.get(User.class, ada.getId());
            shop.engine().transaction(connection -> connection.execute(delete(USER.table())));
            shop.engine().transaction(connection -> connection.execute(text("delete from article")));

            refused(ErrorCode.STALE_OBJECT, () -> session.refresh(read)).hasMessageContaining("is gone");
            refused(ErrorCode.STALE_OBJECT, () -> session.replace(book.withTitle("other")));
        }
    }

    @Test
    void withoutSessionAnEntityCannotBeRead() {
        shop.sessions().transaction(session -> session.add(new User("ada")));
        try (var connection = shop.engine().connect()) {
            refused(
                            ErrorCode.VALUE_NOT_READABLE,
                            () -> connection.execute(select(USER)).all())
                    .hasMessageContaining("Execute the statement through the session");
        }
    }

    @Test
    void aNullForAPrimitiveNamesTheMember() {
        shop.sessions().transaction(session -> session.add(new User("ada")));
        try (Session session = shop.open()) {
            session.execute(text("alter table user_account alter column age set null"));
            session.execute(update(USER.table()).setNull(USER.column(User::age)));

            refused(
                            ErrorCode.NULL_FOR_PRIMITIVE,
                            () -> session.execute(select(USER)).all())
                    .hasMessageContaining("\"User.age\" cannot take NULL");
        }
    }

    @Test
    void aKeyThatIsTakenInTheDatabaseIsTheDatabasesError() {
        shop.sessions().transaction(session -> session.add(new Country("GR", "Greece", null)));
        try (Session session = shop.open()) {
            refused(ErrorCode.UNIQUE_VIOLATION, () -> session.add(new Country("GR", "Hellas", null)));
            session.rollback();
            assertThat(session.execute(select(COUNTRY.get(Country::name))).one())
                    .isEqualTo("Greece");
        }
    }
}
