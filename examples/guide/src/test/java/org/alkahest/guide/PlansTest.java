package org.alkahest.guide;

import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import org.alkahest.engine.Connection;
import org.alkahest.engine.Plan;
import org.alkahest.engine.option.ExplainOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of docs/guide/plans.md. */
class PlansTest {
    private Shop shop;
    private Users users;
    private Connection connection;

    @BeforeEach
    void open() {
        shop = new Shop();
        users = shop.users;
        connection = shop.engine.connect();
    }

    @AfterEach
    void close() {
        connection.close();
        shop.close();
    }

    @Test
    void aQueryHasAPlan() {
        // sample: explain
        Plan plan = connection.explain(select(users.name).where(users.id.eq(1)));
        System.out.println(plan);
        boolean byIndex = plan.lines().stream().anyMatch(line -> line.contains("PRIMARY_KEY"));
        // end
        assertThat(byIndex).isTrue();
    }

    @Test
    void aChangeIsMadeAndUndone() {
        // sample: analyze
        Plan plan = connection.explain(
                delete(users).where(users.age.lt(40)), ExplainOptions.defaults().withAnalyze(true));
        connection.rollback();
        // end
        assertThat(plan.toString()).contains("scanCount");
        assertThat(connection.execute(select(users.id)).all()).hasSize(3);
    }
}
