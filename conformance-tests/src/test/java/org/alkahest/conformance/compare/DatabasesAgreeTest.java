package org.alkahest.conformance.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Engine;
import org.alkahest.sql.error.DatabaseException;
import org.alkahest.sql.error.UnsupportedException;
import org.alkahest.testdb.Product;
import org.alkahest.testdb.Resolution;
import org.alkahest.testdb.TestDatabase;
import org.alkahest.testdb.TestDatabases;

/**
 * Every database that is here gives the same rows for the same random query. A database that refuses a query when it is compiled is left out
 * for that query; the others still have to agree.
 */
class DatabasesAgreeTest {
    private static final int QUERIES = 2_500;
    private static final int FULL_GROUP_BY = 1055;
    private static final List<OpenShop> SHOPS = new ArrayList<>();

    /** One database with the shop in it. */
    private record OpenShop(Product product, TestDatabase database, Engine engine, Connection connection, Shop shop) {
        static OpenShop in(Resolution.Available server) throws SQLException {
            TestDatabase database = server.freshDatabase();
            Engine engine = Engine.create(database.jdbcUrl(), database.user(), database.password());
            var shop = new Shop();
            engine.createAll(shop.metaData);
            Connection connection = engine.connect();
            shop.fill(connection);
            return new OpenShop(server.product(), database, engine, connection, shop);
        }

        List<Object> rows(QueryPlan plan) {
            try {
                return Answers.of(connection.execute(plan.statement(shop)).all(), plan.ordered());
            } finally {
                connection.rollback();
            }
        }

        void close() throws SQLException {
            connection.close();
            engine.close();
            database.close();
        }
    }

    @BeforeContainer
    static void open() throws SQLException {
        for (Product product : Product.values()) {
            if (TestDatabases.find(product) instanceof Resolution.Available server) {
                SHOPS.add(OpenShop.in(server));
            }
        }
    }

    @AfterContainer
    static void close() throws SQLException {
        for (OpenShop shop : SHOPS) {
            shop.close();
        }
        SHOPS.clear();
    }

    @Property(tries = QUERIES)
    void everyDatabaseGivesTheSameRows(@ForAll("queries") QueryPlan plan) {
        Map<Product, List<Object>> answers = new LinkedHashMap<>();
        for (OpenShop shop : SHOPS) {
            try {
                answers.put(shop.product(), shop.rows(plan));
            } catch (UnsupportedException refused) {
                Statistics.label("refused by " + shop.product()).collect(refused.capability());
            } catch (DatabaseException error) {
                if (!isUnknownGroup(error)) {
                    throw error;
                }
                Statistics.label("unknown groups").collect(shop.product());
            }
        }
        List<Object> reference = answers.values().iterator().next();
        Statistics.label("rows").collect(reference.isEmpty() ? "none" : "some");
        answers.forEach(
                (product, rows) -> assertThat(rows).as("rows of %s", product).isEqualTo(reference));
    }

    /** MySQL does not know an expression with an empty list again that rows are grouped by: see docs/differences.md. */
    private static boolean isUnknownGroup(DatabaseException error) {
        return error.getCause() instanceof SQLException cause && cause.getErrorCode() == FULL_GROUP_BY;
    }

    @Provide
    Arbitrary<QueryPlan> queries() {
        return QueryPlans.all();
    }
}
