package org.alkahest.testdb;

import java.sql.SQLException;
import org.opentest4j.TestAbortedException;

/** What became of the search for a product: a server that answers, or <em>not verified</em> with the reason. */
public sealed interface Resolution {

    /** Returns the product that was looked for. */
    Product product();

    /** Tells whether there is a server. */
    boolean isAvailable();

    /**
     * Returns the server, or aborts the running test (JUnit reports it as skipped, with the reason).
     *
     * @throws TestAbortedException when the product is not verified
     */
    TestServer server();

    /**
     * Creates an empty database for the caller, who closes it; aborts the running test when the product is not verified.
     *
     * @throws TestAbortedException when the product is not verified
     * @throws SQLException when the server refuses to create a database
     */
    default TestDatabase freshDatabase() throws SQLException {
        return server().freshDatabase();
    }

    /** A server was found or started, and it answers. */
    record Available(TestServer server) implements Resolution {

        @Override
        public Product product() {
            return server.product();
        }

        @Override
        public boolean isAvailable() {
            return true;
        }

        @Override
        public String toString() {
            return server.toString();
        }
    }

    /**
     * There is no server, so nothing about the product is proved in this run.
     *
     * @param reason what was tried and why it did not work, in one or more sentences
     */
    record NotVerified(Product product, String reason) implements Resolution {

        @Override
        public boolean isAvailable() {
            return false;
        }

        @Override
        public TestServer server() {
            throw new TestAbortedException(toString());
        }

        @Override
        public String toString() {
            return product.displayName() + " is NOT VERIFIED: " + reason;
        }
    }
}
