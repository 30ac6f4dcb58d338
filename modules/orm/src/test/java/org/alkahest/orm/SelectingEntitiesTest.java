package org.alkahest.orm;

import static org.alkahest.orm.Shop.COUNTRY;
import static org.alkahest.orm.Shop.USER;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.max;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.alkahest.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.alkahest.sql.row.Row2;
import org.alkahest.sql.row.Row3;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Entities, columns and both, through the one select and the one cache. */
class SelectingEntitiesTest {
    @RegisterExtension
    final Shop shop = new Shop();

    @BeforeEach
    void addSomePeople() {
        shop.sessions().transaction(session -> {
            session.addAll(List.of(new Country("GR", "Greece", 10_000_000L), new Country("FR", "France", null)));
            session.addAll(List.of(
                    new User("ada").setAge(36).setCountry("GR"),
                    new User("bob").setAge(50).setCountry("FR").setActive(false),
                    new User("cleo").setAge(39).setCountry("GR"),
                    new User("dan").setAge(20)));
        });
        shop.sent();
    }

    @Test
    void anEntityIsSelectedWithAllItsColumns() {
        try (Session session = shop.open()) {
            User ada = session.execute(
                            select(USER).where(USER.get(User::getName).eq("ada")))
                    .one();

            assertThat(ada.name()).isEqualTo("ada");
            assertThat(ada.age()).isEqualTo(36);
            assertThat(ada.country()).isEqualTo("GR");
            assertThat(ada.getFullName()).isNull();
        }
        assertThat(shop.sent())
                .containsExactly("select user_account.id, user_account.name, user_account.full_name, user_account.age,"
                        + " user_account.active, user_account.score, user_account.balance, user_account.level,"
                        + " user_account.token, user_account.joined_at, user_account.birthday, user_account.picture,"
                        + " user_account.email, user_account.country from user_account where user_account.name = ?");
    }

    @Test
    void everyKindOfMemberComesBackAsItWas() {
        UUID token = UUID.randomUUID();
        Instant joined = Instant.now().truncatedTo(ChronoUnit.MICROS);
        User eve = new User("eve")
                .setFullName("Eve of Alexandria")
                .setBalance(new BigDecimal("12.50"))
                .setLevel(User.Level.TRUSTED)
                .setToken(token)
                .setJoinedAt(joined)
                .setBirthday(LocalDate.of(1999, 2, 28))
                .setPicture(new byte[] {1, 2, 3})
                .setEmail(new User.Email("eve@example.org"))
                .setRemark("not stored");
        shop.sessions().transaction(session -> session.add(eve));

        try (Session session = shop.open()) {
            User read = session.get(User.class, eve.getId());

            assertThat(read).isNotSameAs(eve);
            assertThat(read).usingRecursiveComparison().ignoringFields("remark").isEqualTo(eve);
            assertThat(read.remark()).isEmpty();
        }
    }

    @Test
    void oneKeyIsOneObjectWhateverTheQuery() {
        try (Session session = shop.open()) {
            List<User> all = session.execute(
                            select(USER).orderBy(USER.get(User::getName).asc()))
                    .all();
            User ada = session.execute(select(USER).where(USER.get(User::age).eq(36)))
                    .one();

            assertThat(ada).isSameAs(all.get(0));
            assertThat(session.get(User.class, ada.getId())).isSameAs(ada);
        }
    }

    @Test
    void entitiesAndColumnsStandSideBySide() {
        try (Session session = shop.open()) {
            List<Row3<User, String, Integer>> rows = session.execute(
                            select(USER, USER.get(User::getName), USER.get(User::age))
                                    .where(USER.get(User::isActive))
                                    .orderBy(USER.get(User::age).desc()))
                    .all();

            assertThat(rows).extracting(Row3::v2).containsExactly("cleo", "ada", "dan");
            assertThat(rows).extracting(Row3::v3).containsExactly(39, 36, 20);
            assertThat(rows.get(0).v1().name()).isEqualTo("cleo");
        }
    }

    @Test
    void columnsAloneMakeNoObjects() {
        try (Session session = shop.open()) {
            var query = select(USER.get(User::country), count(), max(USER.get(User::age)))
                    .where(USER.get(User::country).isNotNull())
                    .groupBy(USER.get(User::country))
                    .orderBy(USER.get(User::country).asc());

            assertThat(session.execute(query).all())
                    .containsExactly(new Row3<>("FR", 1L, 50), new Row3<>("GR", 2L, 39));
        }
    }

    @Test
    void entitiesAreJoinedWithConditionsAndNullIsNoObject() {
        try (Session session = shop.open()) {
            List<Row2<User, Country>> rows = session.execute(select(USER, COUNTRY)
                            .leftJoin(COUNTRY, USER.get(User::country).eq(COUNTRY.get(Country::code)))
                            .orderBy(USER.get(User::getName).asc()))
                    .all();

            assertThat(rows).extracting(row -> row.v1().name()).containsExactly("ada", "bob", "cleo", "dan");
            assertThat(rows)
                    .extracting(row -> row.v2() == null ? null : row.v2().name())
                    .containsExactly("Greece", "France", "Greece", null);
            assertThat(rows.get(0).v2()).isSameAs(rows.get(2).v2());
        }
    }

    @Test
    void anAliasIsAnotherOccurrenceOfTheSameClass() {
        Entity<User> older = USER.as("older");
        try (Session session = shop.open()) {
            List<Row2<User, User>> pairs = session.execute(select(USER, older)
                            .join(older, older.get(User::age).gt(USER.get(User::age)))
                            .where(USER.get(User::getName).eq("ada"))
                            .orderBy(older.get(User::age).asc()))
                    .all();

            assertThat(pairs).extracting(row -> row.v2().name()).containsExactly("cleo", "bob");
            assertThat(pairs.get(0).v1()).isSameAs(pairs.get(1).v1());
        }
    }

    @Test
    void entitiesStandInSubqueries() {
        var greek = select(COUNTRY.get(Country::code))
                .where(COUNTRY.get(Country::name).eq("Greece"));
        try (Session session = shop.open()) {
            List<User> users = session.execute(select(USER)
                            .where(USER.get(User::country).in(greek))
                            .orderBy(USER.get(User::getName).asc()))
                    .all();

            assertThat(users).extracting(User::name).containsExactly("ada", "cleo");
        }
    }

    @Test
    void aSubqueryInFromIsAddressedByWhatWasSelected() {
        var oldest = max(USER.get(User::age)).as("oldest");
        var sub = select(USER.get(User::country), oldest)
                .groupBy(USER.get(User::country))
                .as("sub");
        try (Session session = shop.open()) {
            List<Row2<Country, Integer>> rows = session.execute(select(COUNTRY, sub.column(oldest))
                            .join(sub, sub.column(USER.get(User::country)).eq(COUNTRY.get(Country::code)))
                            .orderBy(COUNTRY.get(Country::code).asc()))
                    .all();

            assertThat(rows).extracting(row -> row.v1().code() + " " + row.v2()).containsExactly("FR 50", "GR 39");
        }
    }

    @Test
    void aProjectionTakesAnEntity() {
        record Greeting(User user, String words) {}
        try (Session session = shop.open()) {
            Greeting greeting = session.execute(
                            select(USER, USER.get(User::getName).concat("!"))
                                    .to(Greeting::new)
                                    .where(USER.get(User::age).eq(20)))
                    .one();

            assertThat(greeting.words()).isEqualTo("dan!");
            assertThat(greeting.user().name()).isEqualTo("dan");
        }
    }

    @Test
    void theSecondSelectOfAShapeIsNotCompiled() {
        try (Session session = shop.open()) {
            session.execute(select(USER).where(USER.get(User::getName).eq("ada")))
                    .all();
            session.get(Country.class, "GR");
            long compiled = shop.compiled();

            session.execute(select(USER).where(USER.get(User::getName).eq("bob")))
                    .all();
            session.get(Country.class, "FR");
            session.expireAll();
            session.get(Country.class, "GR");

            assertThat(shop.compiled()).isEqualTo(compiled);
        }
    }

    @Test
    void withoutASessionEntitiesAreReadDetached() {
        try (var connection = shop.engine().connect()) {
            var statement = select(USER).where(USER.get(User::getName).eq("ada"));

            User one = connection.execute(statement, Shop.MAPPINGS.detached()).one();
            User other = connection.execute(statement, Shop.MAPPINGS.detached()).one();

            assertThat(one.name()).isEqualTo("ada");
            assertThat(one).isNotSameAs(other);
        }
    }

    @Test
    void textYieldsEntitiesWhoseColumnsItNames() {
        try (Session session = shop.open()) {
            List<Country> countries = session.execute(text("select code, name, population from country order by code")
                            .yields(COUNTRY))
                    .all();

            assertThat(countries).extracting(Country::name).containsExactly("France", "Greece");
            assertThat(countries.get(0)).isSameAs(session.get(Country.class, "FR"));
        }
    }

    @Test
    void changesReturnEntitiesAndRefreshThem() {
        try (Session session = shop.open()) {
            User ada = session.execute(
                            select(USER).where(USER.get(User::getName).eq("ada")))
                    .one();

            List<User> older = session.execute(update(USER.table())
                            .set(USER.column(User::age), USER.get(User::age).plus(1))
                            .where(USER.get(User::country).eq("GR"))
                            .returning(USER))
                    .all();

            assertThat(older).hasSize(2).contains(ada);
            assertThat(ada.age()).isEqualTo(37);
        }
    }

    @Test
    void queriesOfEntitiesAreCombined() {
        try (Session session = shop.open()) {
            var young = select(USER).where(USER.get(User::age).lt(30));
            var old = select(USER).where(USER.get(User::age).gt(40));

            assertThat(session.execute(young.unionAll(old)).all())
                    .extracting(User::name)
                    .containsExactlyInAnyOrder("bob", "dan");
        }
    }

    @Test
    void anyNumberOfThingsIsSelectedAsARow() {
        try (Session session = shop.open()) {
            var row = session.execute(select(List.of(COUNTRY, COUNTRY.get(Country::name)))
                            .where(COUNTRY.get(Country::code).eq("GR")))
                    .one();

            assertThat(row.get(COUNTRY)).isSameAs(session.get(Country.class, "GR"));
            assertThat(row.get(COUNTRY.get(Country::name))).isEqualTo("Greece");
        }
    }
}
