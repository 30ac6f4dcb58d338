package org.alkahest.orm;

import static org.alkahest.orm.Refused.refused;
import static org.alkahest.orm.Shop.ARTICLE;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Records cannot change, so a session holds the current version of each key. */
class RecordTest {
    @RegisterExtension
    final Shop shop = new Shop();

    private Article stored;

    @BeforeEach
    void addAnArticle() {
        stored = shop.sessions().inTransaction(session -> session.add(new Article("Elements", "10.00")));
        shop.sent();
    }

    @Test
    void addingGivesTheStoredVersionWithItsKey() {
        try (Session session = shop.open()) {
            Article conics = session.add(new Article("Conics", "20.00"));

            assertThat(conics.id()).isPositive();
            assertThat(conics.version()).isEqualTo(1);
            assertThat(conics.title()).isEqualTo("Conics");
            assertThat(session.contains(conics)).isTrue();
            assertThat(session.get(Article.class, conics.id())).isSameAs(conics);
        }
    }

    @Test
    void manyAreAddedInOneBatchAndComeBackInTheirOrder() {
        shop.sessions().transaction(session -> {
            List<Article> added =
                    session.addAll(List.of(new Article("a", "1"), new Article("b", "2"), new Article("c", "3")));

            assertThat(added).extracting(Article::title).containsExactly("a", "b", "c");
            assertThat(added).extracting(Article::id).isSorted().doesNotHaveDuplicates();
        });
        assertThat(shop.sent()).hasSize(1);
    }

    @Test
    void replacingWritesTheComponentsThatDiffer() {
        shop.sessions().transaction(session -> {
            Article article = session.get(Article.class, stored.id());
            session.replace(article.withPrice("12.50"));
            assertThat(session.get(Article.class, stored.id()).price()).isEqualTo("12.50");
        });

        assertThat(shop.sent().subList(1, 2))
                .containsExactly(
                        "update article set price = ?, version = ?" + " where article.id = ? and article.version = ?");
        try (Session session = shop.open()) {
            Article article = session.get(Article.class, stored.id());
            assertThat(article.price()).isEqualTo("12.50");
            assertThat(article.title()).isEqualTo("Elements");
            assertThat(article.version()).isEqualTo(2);
        }
    }

    @Test
    void theSessionHoldsTheVersionThatWasWritten() {
        try (Session session = shop.open()) {
            session.replace(session.get(Article.class, stored.id()).withTitle("The Elements"));
            session.flush();

            Article current = session.get(Article.class, stored.id());
            assertThat(current.version()).isEqualTo(2);
            session.replace(current.withTitle("Elements, again"));
            session.commit();

            assertThat(session.get(Article.class, stored.id()).version()).isEqualTo(3);
        }
    }

    @Test
    void aVersionFromElsewhereIsComparedWithTheRow() {
        shop.sessions().transaction(session -> session.replace(stored.withTitle("The Elements")));

        assertThat(shop.sent())
                .containsExactly(
                        "select article.id, article.title, article.price, article.version from article where article.id = ?",
                        "update article set title = ?, version = ? where article.id = ? and article.version = ?");
    }

    @Test
    void anOutdatedVersionIsRefused() {
        shop.sessions().transaction(session -> session.replace(stored.withTitle("first")));

        refused(
                        ErrorCode.STALE_OBJECT,
                        () -> shop.sessions().transaction(session -> session.replace(stored.withTitle("second"))))
                .hasMessageContaining("Article " + stored.id() + " has version 2 there and 1 here");
    }

    @Test
    void queriesGiveTheCurrentVersion() {
        try (Session session = shop.open()) {
            Article changed =
                    session.replace(session.get(Article.class, stored.id()).withPrice("1.00"));

            Article queried = session.execute(select(ARTICLE)).one();

            assertThat(queried.price()).isEqualTo(changed.price());
            assertThat(session.execute(select(ARTICLE)).one()).isSameAs(queried);
        }
    }

    @Test
    void aRecordIsRemovedByItsKey() {
        shop.sessions().transaction(session -> {
            session.remove(stored);
            assertThat(session.find(Article.class, stored.id())).isEmpty();
        });
        try (Session session = shop.open()) {
            assertThat(session.find(Article.class, stored.id())).isEmpty();
        }
    }

    @Test
    void anOutdatedVersionIsNotRemoved() {
        shop.sessions().transaction(session -> session.replace(stored.withTitle("other")));

        refused(ErrorCode.STALE_OBJECT, () -> shop.sessions().transaction(session -> session.remove(stored)));
    }

    @Test
    void aRollbackBringsTheOldVersionBack() {
        try (Session session = shop.open()) {
            Article before = session.get(Article.class, stored.id());
            session.replace(before.withTitle("other"));
            session.flush();
            Article added = session.add(new Article("new", "1"));

            session.rollback();

            assertThat(session.contains(before)).isTrue();
            assertThat(session.contains(added)).isFalse();
            assertThat(session.get(Article.class, stored.id())).isEqualTo(before);
        }
    }

    @Test
    void refreshGivesTheVersionOfTheDatabase() {
        try (Session session = shop.open()) {
            Article before = session.get(Article.class, stored.id());
            shop.engine()
                    .transaction(connection -> connection.execute(
                            update(ARTICLE.table()).set(ARTICLE.column(Article::price), new BigDecimal("99.00"))));

            Article after = session.refresh(before);

            assertThat(after.price()).isEqualTo("99.00");
            assertThat(session.get(Article.class, stored.id())).isSameAs(after);
        }
    }

    @Test
    void whatIsReplacedWithEqualContentsIsNotWritten() {
        shop.sessions().transaction(session -> {
            Article article = session.get(Article.class, stored.id());
            session.replace(article.withPrice("10.0"));
        });
        assertThat(shop.sent()).hasSize(1);
    }
}
