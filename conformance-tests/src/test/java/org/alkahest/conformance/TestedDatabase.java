package org.alkahest.conformance;

import java.sql.SQLException;
import org.alkahest.conformance.database.DatabaseUnderTest;
import org.alkahest.testdb.Product;
import org.alkahest.testdb.Resolution;
import org.alkahest.testdb.TestDatabase;

/** From a database that this build has found or started to one that the kit examines. */
public final class TestedDatabase {
    private TestedDatabase() {}

    /**
     * A fresh database of the server.
     *
     * @throws org.opentest4j.TestAbortedException if there is no server here: the product is not verified
     */
    public static DatabaseUnderTest of(Resolution server) throws SQLException {
        TestDatabase database = server.freshDatabase();
        DatabaseUnderTest plain = DatabaseUnderTest.at(database.jdbcUrl(), database.user(), database.password());
        DatabaseUnderTest withAll =
                database.product() == Product.SQLITE ? plain : plain.preparing(database::xaDataSource);
        return withAll.closing(database);
    }
}
