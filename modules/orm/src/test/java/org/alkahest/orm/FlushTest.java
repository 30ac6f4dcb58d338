package org.alkahest.orm;

import static org.alkahest.orm.Refused.refused;
import static org.alkahest.orm.Shop.USER;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alkahest.engine.option.ExplainOptions;
import org.alkahest.sql.Statement;
import org.alkahest.sql.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a flush writes, in which order, and with how many statements. */
class FlushTest {
    @RegisterExtension
    final Shop shop = new Shop();

    private long users() {
        try (Session session = shop.open()) {
            return session.execute(select(count()).from(USER)).one();
        }
    }

    @Test
    void anAddedObjectIsInsertedByTheFlushAndGetsItsKey() {
        try (Session session = shop.open()) {
            User ada = session.add(new User("ada"));
            assertThat(shop.sent()).isEmpty();
            assertThat(ada.getId()).isNull();

            session.flush();

            assertThat(ada.getId()).isNotNull();
            assertThat(session.contains(ada)).isTrue();
            assertThat(session.get(User.class, ada.getId())).isSameAs(ada);
            assertThat(shop.sent()).hasSize(1).allMatch(sql -> sql.contains("insert into user_account"));
            assertThat(users()).isZero();

            session.commit();
            assertThat(users()).isEqualTo(1);
        }
    }

    @Test
    void manyObjectsGoInOneBatchInTheOrderOfAddingAndEachGetsItsOwnKey() {
        List<User> many = new ArrayList<>();
        IntStream.range(0, 2500).forEach(i -> many.add(new User("user " + i)));
        try (Session session = shop.open()) {
            session.addAll(many);
            session.commit();
            List<User> read = session.execute(
                            select(USER).orderBy(USER.num("id", Long.class).asc()))
                    .all();

            assertThat(read).isEqualTo(many);
            assertThat(many).extracting(User::getId).doesNotHaveDuplicates();
        }
        assertThat(shop.sent()).filteredOn(sql -> sql.contains("insert")).hasSizeLessThan(4);
        try (Session session = shop.open()) {
            User read = session.get(User.class, many.get(1234).getId());
            assertThat(read.name()).isEqualTo("user 1234");
        }
    }

    @Test
    void onlyWhatHasChangedIsUpdated() {
        User ada = new User("ada").setAge(36);
        shop.sessions().transaction(session -> session.add(ada));
        shop.sent();

        shop.sessions().transaction(session -> {
            User read = session.get(User.class, ada.getId());
            read.setAge(37).setFullName("Ada Lovelace");
            session.flush();
            session.flush();
        });

        assertThat(shop.sent().subList(1, 2))
                .containsExactly("update user_account set full_name = ?, age = ? where user_account.id = ?");
        try (Session session = shop.open()) {
            assertThat(session.get(User.class, ada.getId()).getFullName()).isEqualTo("Ada Lovelace");
        }
    }

    @Test
    void whatIsEqualToWhatWasReadIsNoChange() {
        User ada = new User("ada").setBalance(new BigDecimal("1.5")).setPicture(new byte[] {1});
        shop.sessions().transaction(session -> session.add(ada));
        shop.sent();

        shop.sessions().transaction(session -> {
            User read = session.get(User.class, ada.getId());
            read.setBalance(new BigDecimal("1.500")).setPicture(new byte[] {1}).name(new String("ada"));
        });

        assertThat(shop.sent()).hasSize(1).allMatch(sql -> sql.startsWith("select"));
    }

    @Test
    void aChangeInsideAnArrayIsNoticed() {
        User ada = new User("ada").setPicture(new byte[] {1, 2});
        shop.sessions().transaction(session -> session.add(ada));

        shop.sessions()
                .transaction(session -> session.get(User.class, ada.getId()).picture()[1] = 3);

        try (Session session = shop.open()) {
            assertThat(session.get(User.class, ada.getId()).picture()).containsExactly(1, 3);
        }
    }

    @Test
    void aRemovedObjectIsDeleted() {
        User ada = new User("ada");
        User bob = new User("bob");
        shop.sessions().transaction(session -> session.addAll(List.of(ada, bob)));
        shop.sent();

        try (Session session = shop.open()) {
            User read = session.get(User.class, ada.getId());
            session.remove(read);
            assertThat(session.contains(read)).isFalse();
            assertThat(session.find(User.class, ada.getId())).isEmpty();
            session.commit();
            assertThat(session.find(User.class, ada.getId())).isEmpty();
        }
        assertThat(shop.sent())
                .filteredOn(sql -> sql.startsWith("delete"))
                .containsExactly("delete from user_account where user_account.id = ?");
        assertThat(users()).isEqualTo(1);
    }

    @Test
    void whatWasAddedAndRemovedAgainIsNeverSent() {
        try (Session session = shop.open()) {
            User ada = session.add(new User("ada"));
            session.remove(ada);
            session.commit();

            assertThat(session.contains(ada)).isFalse();
        }
        assertThat(shop.sent()).isEmpty();
    }

    @Test
    void whatWasRemovedAndAddedAgainStays() {
        User ada = new User("ada");
        shop.sessions().transaction(session -> session.add(ada));
        shop.sent();

        try (Session session = shop.open()) {
            User read = session.get(User.class, ada.getId());
            session.remove(read);
            session.add(read);
            session.commit();

            assertThat(session.contains(read)).isTrue();
        }
        assertThat(shop.sent()).hasSize(1);
    }

    @Test
    void tablesThatAreReferredToAreInsertedFirstAndDeletedLast() {
        try (Session session = shop.open()) {
            User ada = new User("ada").setCountry("GR");
            session.add(ada);
            session.add(new Account("ada"));
            session.addAll(List.of(new Country("GR", "Greece", null)));
            Article book = session.add(new Article("Elements", "10"));
            Membership membership = session.add(new Membership(ada.getId(), book.id(), 5));
            session.commit();
            assertThat(shop.sent())
                    .extracting(sql -> sql.replaceFirst(".*insert into (\\w+) .*", "$1"))
                    .containsExactly("country", "user_account", "account", "article", "membership");

            Country greece = session.get(Country.class, "GR");
            session.refresh(ada);
            session.refresh(membership);
            List.of(greece, ada, book, membership).forEach(session::remove);
            session.commit();

            assertThat(session.contains(membership)).isFalse();
        }
        assertThat(shop.sent())
                .filteredOn(sql -> sql.startsWith("delete"))
                .extracting(sql -> sql.substring(0, sql.indexOf(" where")))
                .containsExactly(
                        "delete from membership",
                        "delete from article",
                        "delete from user_account",
                        "delete from country");
    }

    @Test
    void aKeyOfSeveralMembersIsOneKey() {
        User ada = new User("ada");
        try (Session session = shop.open()) {
            session.add(ada);
            Article book = session.add(new Article("Elements", "10"));
            session.add(new Membership(ada.getId(), book.id(), 3));
            session.commit();

            Membership read = session.get(Membership.class, ada.getId(), book.id());
            read.setStars(4);
            session.commit();

            assertThat(session.get(Membership.class, ada.getId(), book.id())).isSameAs(read);
            assertThat(session.refresh(read).stars()).isEqualTo(4);
        }
    }

    @Test
    void aRowThatIsRemovedAndAddedAnewIsUpdated() {
        User ada = new User("ada");
        Article book = shop.sessions().inTransaction(session -> {
            session.add(ada);
            Article added = session.add(new Article("Elements", "10"));
            session.add(new Membership(ada.getId(), added.id(), 3));
            return added;
        });
        shop.sent();

        try (Session session = shop.open()) {
            Membership old = session.get(Membership.class, ada.getId(), book.id());
            session.remove(old);
            Membership other = session.add(new Membership(ada.getId(), book.id(), 5));
            session.flush();

            assertThat(session.contains(other)).isTrue();
            assertThat(session.contains(old)).isFalse();
            assertThat(shop.sent().subList(1, 2))
                    .containsExactly("update membership set stars = ? where membership.user_id = ? and"
                            + " membership.article_id = ?");

            session.rollback();
            assertThat(session.contains(other)).isFalse();
            assertThat(session.get(Membership.class, ada.getId(), book.id())).isSameAs(old);
            assertThat(old.stars()).isEqualTo(3);
        }
    }

    @Test
    void aKeyThatTheApplicationGivesIsKept() {
        try (Session session = shop.open()) {
            session.addAll(List.of(new Article(700, "given", BigDecimal.ONE, 0), new Article("made", "2")));
            session.commit();

            assertThat(session.get(Article.class, 700).title()).isEqualTo("given");
        }
    }

    @Test
    void theSecondFlushOfAShapeCompilesNothing() {
        try (Session session = shop.open()) {
            List<User> some = session.addAll(List.of(new User("ada"), new User("bob")));
            session.flush();
            some.get(0).setAge(1);
            session.flush();
            session.remove(some.get(0));
            session.flush();
            long compiled = shop.compiled();

            List<User> more = session.addAll(List.of(new User("cleo"), new User("dan"), new User("eve")));
            session.flush();
            more.get(0).setAge(2);
            more.get(2).setAge(3);
            session.flush();
            session.remove(more.get(1));
            session.flush();
            session.commit();

            assertThat(shop.compiled()).isEqualTo(compiled);
        }
    }

    @Test
    void changesOfOneShapeGoInOneBatch() {
        List<User> many = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> many.add(new User("user " + i)));
        shop.sessions().transaction(session -> {
            session.addAll(many);
            session.flush();
            shop.sent();
            many.forEach(user -> user.setAge(user.age() + 1));
            many.get(3).setActive(false);
        });

        List<String> sent = shop.sent();
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0))
                .startsWith("merge into user_account using (values")
                .endsWith("on user_account.id = page.v1 when matched then update set age = page.v0");
        assertThat(sent.get(1)).isEqualTo("update user_account set age = ?, active = ? where user_account.id = ?");
    }

    @Test
    void queriesSeeWhatWasChangedInMemory() {
        try (Session session = shop.open()) {
            User ada = session.add(new User("ada"));
            assertThat(session.execute(select(USER)).all()).containsExactly(ada);

            ada.setAge(99);
            assertThat(session.execute(select(USER.get(User::age))).one()).isEqualTo(99);

            session.remove(ada);
            assertThat(session.execute(select(USER)).all()).isEmpty();
        }
    }

    @Test
    void withoutAutoflushQueriesSeeTheDatabaseOnly() {
        try (Session session = shop.sessions().withAutoflush(false).open()) {
            User ada = session.add(new User("ada"));
            assertThat(session.execute(select(USER)).all()).isEmpty();

            session.flush();
            ada.setAge(99);
            assertThat(session.execute(select(USER.get(User::age))).one()).isZero();
        }
    }

    @Test
    void aPlanIsAskedForAfterAFlushAndAChangeThatItMakesExpiresWhatIsHeld() {
        User ada = new User("ada");
        Statement change = update(USER.table()).set(USER.column(User::age), 41);
        shop.sessions().transaction(session -> {
            session.add(ada);

            assertThat(session.explain(select(USER)).lines()).isNotEmpty();
            assertThat(shop.sent()).hasSize(2).last().asString().startsWith("explain plan for select");

            session.explain(change);
            assertThat(session.get(User.class, ada.getId()).age()).isZero();
            session.explain(change, ExplainOptions.defaults().withAnalyze(true));
            assertThat(session.get(User.class, ada.getId()).age()).isEqualTo(41);
        });
    }

    @Test
    void aStatementThatChangesRowsExpiresWhatIsHeld() {
        User ada = new User("ada");
        shop.sessions().transaction(session -> {
            session.add(ada);
            session.execute(update(USER.table()).set(USER.column(User::age), 41));

            assertThat(ada.age()).isZero();
            assertThat(session.get(User.class, ada.getId())).isSameAs(ada);
            assertThat(ada.age()).isEqualTo(41);
        });
        try (Session session = shop.open()) {
            User read = session.get(User.class, ada.getId());
            session.execute(delete(USER.table()));
            assertThat(session.find(User.class, read.getId())).isEmpty();
            assertThat(session.contains(read)).isFalse();
        }
    }

    @Test
    void aChangedKeyIsRefusedBeforeAnythingIsSent() {
        User ada = new User("ada");
        try (Session session = shop.open()) {
            session.add(ada);
            Article book = session.add(new Article("Elements", "10"));
            Membership membership = session.add(new Membership(ada.getId(), book.id(), 3));
            session.flush();
            shop.sent();
            membership.setUserId(77);

            refused(ErrorCode.IDENTITY_CHANGED, session::flush).hasMessageContaining("[77, ");
            assertThat(shop.sent()).isEmpty();

            membership.setUserId(ada.getId());
            session.flush();
        }
    }
}
