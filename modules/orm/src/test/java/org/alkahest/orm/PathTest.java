package org.alkahest.orm;

import static org.alkahest.orm.Refused.refused;
import static org.alkahest.orm.Shop.ACCOUNT;
import static org.alkahest.orm.Shop.ARTICLE;
import static org.alkahest.orm.Shop.COUNTRY;
import static org.alkahest.orm.Shop.USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alkahest.sql.Condition;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.TemporalExpr;
import org.alkahest.sql.TextExpr;
import org.alkahest.sql.ValueExpr;
import org.alkahest.sql.error.ErrorCode;
import org.junit.jupiter.api.Test;

/** Members as typed expressions, named by method references or by text. */
class PathTest {
    @Test
    void aMethodReferenceGivesTheFamilyOfTheMember() {
        TextExpr name = USER.get(User::getName);
        NumExpr<Long> id = USER.get(User::getId);
        NumExpr<Integer> age = USER.get(User::age);
        NumExpr<BigDecimal> balance = USER.get(User::balance);
        Condition active = USER.get(User::isActive);
        TemporalExpr<Instant> joined = USER.get(User::joinedAt);
        TemporalExpr<LocalDate> birthday = USER.get(User::birthday);
        ValueExpr<UUID> token = USER.get(User::token);
        ValueExpr<User.Level> level = USER.get(User::level);
        ValueExpr<byte[]> picture = USER.get(User::picture);
        ValueExpr<User.Email> email = USER.get(User::email);

        assertThat(new Object[] {name, id, age, balance, active, joined, birthday, token, level, picture, email})
                .extracting(Object::toString)
                .containsExactly(
                        "user_account.name",
                        "user_account.id",
                        "user_account.age",
                        "user_account.balance",
                        "user_account.active",
                        "user_account.joined_at",
                        "user_account.birthday",
                        "user_account.token",
                        "user_account.level",
                        "user_account.picture",
                        "user_account.email");
    }

    @Test
    void componentsOfRecordsAreReachedByTheirAccessors() {
        TextExpr code = COUNTRY.get(Country::code);
        NumExpr<Long> population = COUNTRY.get(Country::population);
        NumExpr<Integer> version = ARTICLE.get(Article::version);

        assertThat(code).hasToString("country.code");
        assertThat(population).hasToString("country.population");
        assertThat(version).hasToString("article.version");
    }

    @Test
    void theSamePlaceGivesTheSameHandle() {
        for (int i = 0; i < 3; i++) {
            assertThat(USER.get(User::age)).isSameAs(USER.num("age", Integer.class));
        }
    }

    @Test
    void anOverloadedNameNeedsTheNamedForm() {
        assertThat(USER.text(User::name)).isSameAs(USER.get(User::getName));
        assertThat(USER.num(User::age)).isSameAs(USER.get(User::age));
        assertThat(USER.bool(User::isActive)).isSameAs(USER.get(User::isActive));
        assertThat(USER.temporal(User::birthday)).isSameAs(USER.get(User::birthday));
        assertThat(USER.value(User::token)).isSameAs(USER.get(User::token));
    }

    @Test
    void membersAreNamedAsTextToo() {
        assertThat(USER.text("fullName")).hasToString("user_account.full_name");
        assertThat(USER.bool("active")).hasToString("user_account.active");
        assertThat(USER.temporal("birthday", LocalDate.class)).hasToString("user_account.birthday");
        assertThat(USER.value("level", User.Level.class)).hasToString("user_account.level");
        assertThat(ACCOUNT.num("cents", Long.class)).hasToString("account.cents");
        assertThat(USER.column("fullName").name()).isEqualTo("full_name");
        assertThat(USER.column(User::getFullName).name()).isEqualTo("full_name");
    }

    @Test
    void anAliasHasHandlesOfItsOwn() {
        assertThat(USER.as("other").get(User::age)).hasToString("other.age");
    }

    @Test
    void anUnknownMemberIsToldWithThoseThatThereAre() {
        refused(ErrorCode.UNKNOWN_MEMBER, () -> USER.text("nick"))
                .hasMessageContaining("no mapped member \"nick\"")
                .hasMessageContaining("[id, name, fullName, age,");
        refused(ErrorCode.UNKNOWN_MEMBER, () -> USER.text(User::remark)).hasMessageContaining("\"remark\"");
    }

    @Test
    void aLambdaDoesNotSayWhichMemberIsMeant() {
        refused(ErrorCode.UNKNOWN_MEMBER, () -> USER.text(user -> user.getName()))
                .hasMessageContaining("Write User::name");
    }

    @Test
    void aMemberIsNotWhatItIsNot() {
        refused(ErrorCode.VALUE_OF_WRONG_TYPE, () -> USER.text("age"))
                .hasMessageContaining("It holds a java.lang.Integer");
        refused(ErrorCode.VALUE_OF_WRONG_TYPE, () -> USER.num("age", Long.class));
        refused(ErrorCode.VALUE_OF_WRONG_TYPE, () -> USER.get(User::getScore))
                .hasMessageContaining("gives something else than the member \"score\" holds");
    }
}
