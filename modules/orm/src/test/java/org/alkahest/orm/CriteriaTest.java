package org.alkahest.orm;

import static org.alkahest.orm.Refused.refused;
import static org.alkahest.orm.Shop.COUNTRY;
import static org.alkahest.orm.Shop.USER;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alkahest.sql.Cte;
import org.alkahest.sql.Select;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.row.Row2;
import org.alkahest.sql.tree.StatementOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Conditions on a class wherever it occurs, given as an option of the statement. */
class CriteriaTest {
    @RegisterExtension
    final Shop shop = new Shop();

    @BeforeEach
    void addSomePeople() {
        shop.sessions().transaction(session -> {
            session.addAll(List.of(new Country("GR", "Greece", null), new Country("FR", "France", null)));
            session.addAll(List.of(
                    new User("ada").setAge(36).setCountry("GR"),
                    new User("bob").setAge(50).setCountry("FR"),
                    new User("cleo").setAge(39).setCountry("GR")));
        });
        shop.sent();
    }

    private static StatementOption older(int age) {
        return USER.criteria(USER.get(User::age).gt(age));
    }

    private static Select<User> people() {
        return select(USER).orderBy(USER.get(User::getName).asc());
    }

    private static List<String> names(List<User> users) {
        return users.stream().map(User::name).toList();
    }

    @Test
    void aValueInAnOptionIsNotBakedIntoTheCompiledStatement() {
        try (Session session = shop.open()) {
            List<User> first = session.execute(people().with(older(37))).all();
            long compiled = shop.compiled();
            List<User> second = session.execute(people().with(older(30))).all();
            List<User> third = session.execute(people().with(older(49))).all();

            assertThat(names(first)).containsExactly("bob", "cleo");
            assertThat(names(second)).containsExactly("ada", "bob", "cleo");
            assertThat(names(third)).containsExactly("bob");
            assertThat(shop.compiled()).isEqualTo(compiled);
        }
    }

    @Test
    void aValueOfTheStatementAndOneOfItsOptionKeepTheirPlaces() {
        try (Session session = shop.open()) {
            for (int age : List.of(35, 36)) {
                List<User> found = session.execute(
                                people().where(USER.get(User::age).lt(age + 4)).with(older(age)))
                        .all();

                assertThat(names(found)).containsExactly(age == 35 ? "ada" : "cleo");
            }
        }
    }

    @Test
    void theSameStatementWithAndWithoutTheOptionAreTwo() {
        try (Session session = shop.open()) {
            assertThat(session.execute(people().with(older(37))).all()).hasSize(2);
            assertThat(session.execute(people()).all()).hasSize(3);
            assertThat(session.execute(people().with(
                                            USER.criteria(USER.get(User::age).lt(37))))
                            .all())
                    .hasSize(1);
        }
    }

    @Test
    void everyOccurrenceIsMeant() {
        Entity<User> other = USER.as("other");
        var pairs = select(USER.get(User::getName), other.get(User::getName))
                .join(other, other.get(User::age).gt(USER.get(User::age)))
                .orderBy(USER.get(User::getName).asc(), other.get(User::getName).asc());
        try (Session session = shop.open()) {
            assertThat(session.execute(pairs.with(older(37))).all()).containsExactly(new Row2<>("cleo", "bob"));
        }
        assertThat(shop.sent())
                .containsExactly("select user_account.name, other.name from user_account"
                        + " join user_account as other on other.age > user_account.age"
                        + " where user_account.age > ? and other.age > ?"
                        + " order by user_account.name, other.name");
    }

    @Test
    void subqueriesAndCommonTableExpressionsAreMeantToo() {
        Entity<User> inner = USER.as("inner_user");
        var counted = select(inner.get(User::country), count().as("people")).groupBy(inner.get(User::country));
        Cte cte = Cte.of("counted", counted);
        var country = cte.column(inner.get(User::country));
        var statement = select(COUNTRY.get(Country::name))
                .from(COUNTRY)
                .join(cte, country.eq(COUNTRY.get(Country::code)))
                .where(COUNTRY.get(Country::code)
                        .in(select(USER.get(User::country))
                                .where(USER.get(User::country).isNotNull())));
        try (Session session = shop.open()) {
            assertThat(session.execute(statement.with(older(40))).all()).containsExactly("France");
            assertThat(session.execute(statement).all()).hasSize(2);
        }
    }

    @Test
    void whatIsOuterJoinedKeepsItsRowsWithoutPartner() {
        var statement = select(COUNTRY.get(Country::name), USER)
                .from(COUNTRY)
                .leftJoin(USER, USER.get(User::country).eq(COUNTRY.get(Country::code)))
                .orderBy(COUNTRY.get(Country::name).asc());
        try (Session session = shop.open()) {
            List<Row2<String, User>> rows =
                    session.execute(statement.with(older(40))).all();

            assertThat(rows)
                    .extracting(row -> row.v1() + " " + row.v2())
                    .containsExactly("France User bob", "Greece null");
        }
    }

    @Test
    void whatARightJoinMakesNullIsRefused() {
        var statement = select(USER, COUNTRY.get(Country::name))
                .from(USER)
                .rightJoin(COUNTRY, USER.get(User::country).eq(COUNTRY.get(Country::code)))
                .with(older(40));
        try (Session session = shop.open()) {
            refused(ErrorCode.INVALID_STATEMENT, () -> session.execute(statement));
        }
    }
}
