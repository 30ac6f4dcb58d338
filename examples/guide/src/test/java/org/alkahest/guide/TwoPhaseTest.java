package org.alkahest.guide;

import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.XADataSource;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Engine;
import org.alkahest.engine.TwoPhaseTransaction;
import org.junit.jupiter.api.Test;

/** The samples of docs/guide/transactions.md. */
class TwoPhaseTest {

    /** The driver's data source, by name: drivers are there at run time only. */
    private static XADataSource dataSource(String url) throws ReflectiveOperationException {
        Object h2 = Class.forName("org.h2.jdbcx.JdbcDataSource")
                .getDeclaredConstructor()
                .newInstance();
        h2.getClass().getMethod("setURL", String.class).invoke(h2, url);
        return (XADataSource) h2;
    }

    @Test
    void twoDatabasesCommitTogether() throws ReflectiveOperationException {
        try (Shop north = new Shop();
                Shop south = new Shop();
                Engine northEngine = Engine.ofXa(dataSource(north.url));
                Engine southEngine = Engine.ofXa(dataSource(south.url))) {
            // sample: two_phase
            try (var transaction = TwoPhaseTransaction.begin("move-4711")) {
                Connection from = transaction.join("north", northEngine);
                Connection to = transaction.join("south", southEngine);
                from.execute(update(north.users).set(north.users.age, 0).where(north.users.name.eq("cy")));
                to.execute(insert(south.users).set(south.users.name, "cy of the north"));
                transaction.commit();
            }
            // end
            assertThat(south.engine.<List<String>, RuntimeException>inTransaction(connection -> connection
                            .execute(select(south.users.name).where(south.users.id.gt(3)))
                            .all()))
                    .containsExactly("cy of the north");
        }
    }
}
