package org.alkahest.testdb;

import java.sql.SQLException;

/** A server (or an in-process engine) that answers, and from which tests get databases of their own. */
public final class TestServer {

    private final Product product;
    private final Source source;
    private final String version;
    private final ServerAddress address;
    private final FreshDatabases freshDatabases;

    TestServer(Product product, Source source, String version, ServerAddress address, FreshDatabases freshDatabases) {
        this.product = product;
        this.source = source;
        this.version = version;
        this.address = address;
        this.freshDatabases = freshDatabases;
    }

    /** Returns the product. */
    public Product product() {
        return product;
    }

    /** Returns where the server comes from. */
    public Source source() {
        return source;
    }

    /** Returns the version as the server itself tells it, such as {@code 18.6}. */
    public String version() {
        return version;
    }

    /**
     * Returns the database that the server's address leads to. It is shared by all tests: look, but leave nothing behind. For an in-process
     * engine it is an unnamed one that ends with its last connection.
     */
    public TestDatabase defaultDatabase() {
        return new TestDatabase(product, "default", address, () -> {});
    }

    /**
     * Creates an empty database that nobody else knows of. Whoever asks for it closes it, and with that drops it.
     *
     * @throws SQLException when the server refuses to create a database
     */
    public TestDatabase freshDatabase() throws SQLException {
        return freshDatabases.create(address);
    }

    @Override
    public String toString() {
        return product.displayName() + " " + version + " (" + source + ", " + address + ")";
    }
}
