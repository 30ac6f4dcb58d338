package org.alkahest.conformance;

import java.util.concurrent.ThreadLocalRandom;
import org.alkahest.conformance.model.Agreement;
import org.alkahest.testdb.Product;
import org.alkahest.testdb.Resolution;
import org.alkahest.testdb.TestDatabases;
import org.junit.jupiter.api.Test;

/** Every database that is here gives the same rows for the same random query. */
class DatabasesAgreeTest {
    private static final int QUERIES = 1_000;

    @Test
    void everyDatabaseGivesTheSameRows() throws Exception {
        long seed = Long.getLong(
                "alkahest.conformance.seed", ThreadLocalRandom.current().nextLong(1_000_000_000));
        try (var agreement = new Agreement(seed)) {
            for (Product product : Product.values()) {
                if (TestDatabases.find(product) instanceof Resolution.Available server) {
                    agreement.add(product.toString(), TestedDatabase.of(server));
                }
            }
            agreement.check(QUERIES);
        }
    }
}
