package org.alkahest.engine;

import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Iterator;
import org.alkahest.engine.option.PoolOptions;
import org.alkahest.sql.error.IntegrityException;
import org.alkahest.testdb.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Prepared statements are kept and used again without anybody noticing, on every database. */
@ParameterizedClass
@EnumSource(
        value = Product.class,
        names = {"H2", "SQLITE", "POSTGRESQL", "MARIADB"})
class PreparedStatementTest {
    private final Product product;
    private TestEngine test;
    private Users users;

    PreparedStatementTest(Product product) {
        this.product = product;
    }

    @BeforeEach
    void createDatabase() throws SQLException {
        test = TestEngine.of(
                product,
                options -> options.withPool(
                        PoolOptions.defaults().withMaximumSize(1).withKeptStatements(2)));
        users = test.users;
        test.insertUsers(5);
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        if (test != null) {
            test.close();
        }
    }

    @Test
    void aStatementMayBeExecutedWhileItsOwnResultIsBeingRead() {
        test.engine.transaction(connection -> {
            Iterator<String> outer = connection.execute(test.names()).iterator();
            for (int i = 1; i <= 5; i++) {
                assertThat(outer.next()).isEqualTo("u" + i);
                assertThat(connection.execute(test.names()).all()).hasSize(5);
            }
            assertThat(outer.hasNext()).isFalse();
        });
    }

    @Test
    void moreStatementsThanAreKeptWorkInAnyOrder() {
        test.engine.transaction(connection -> {
            for (int round = 0; round < 3; round++) {
                Result<String> first = connection.execute(test.names());
                for (int limit = 1; limit <= 4; limit++) {
                    assertThat(connection
                                    .execute(text("select name from app_user order by id limit " + limit)
                                            .yields(users.name))
                                    .all())
                            .hasSize(limit);
                }
                assertThat(first.all()).hasSize(5);
            }
        });
    }

    @Test
    void aStatementThatFailedIsPreparedAnewAndWorks() {
        for (int round = 0; round < 3; round++) {
            try (Connection connection = test.engine.connect()) {
                assertThatThrownBy(() -> connection.execute(users.named("u1"))).isInstanceOf(IntegrityException.class);
                connection.rollback();
                assertThat(connection.execute(users.named("new")).rows()).isEqualTo(1);
            }
        }
    }

    @Test
    void insertsThatGiveDifferentThingsBackDoNotMixTheirStatements() {
        test.engine.transaction(connection -> {
            for (int round = 0; round < 2; round++) {
                String name = "round " + round;
                long id = connection
                        .execute(insert(users).set(users.name, name).returning(users.id))
                        .one();
                assertThat(connection
                                .execute(select(users.name).where(users.id.eq(id)))
                                .one())
                        .isEqualTo(name);
                assertThat(connection.execute(users.named("plain " + round)).rows())
                        .isEqualTo(1);
            }
        });
    }

    @Test
    void tablesThatAreDroppedAndMadeAnewAreReadAsTheyAreNow() {
        assertThat(test.committedNames()).hasSize(5);
        test.engine.dropAll(test.metaData);
        test.engine.createAll(test.metaData);
        assertThat(test.committedNames()).isEmpty();
    }

    @Test
    void aColumnAddedBehindTheEnginesBackDoesNotDisturb() {
        assertThat(test.committedNames()).hasSize(5);
        test.engine.transaction(
                connection -> connection.execute(text("alter table app_user add column extra integer")));
        assertThat(test.committedNames()).hasSize(5);
    }
}
