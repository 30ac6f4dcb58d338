package org.alkahest.testdb;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import javax.sql.XADataSource;

/**
 * One database, with what is needed to connect to it. A fresh one is empty, belongs to whoever asked for it, and is dropped by
 * {@link #close()}; a server's default database is left alone by it.
 */
public final class TestDatabase implements AutoCloseable {

    private final Product product;
    private final String name;
    private final ServerAddress address;
    private final Disposal disposal;

    /** How a database goes away. */
    @FunctionalInterface
    interface Disposal {
        void dispose() throws SQLException;
    }

    TestDatabase(Product product, String name, ServerAddress address, Disposal disposal) {
        this.product = product;
        this.name = name;
        this.address = address;
        this.disposal = disposal;
    }

    /** Returns the product that this database is of. */
    public Product product() {
        return product;
    }

    /** Returns the name of the database (or of the schema, where the account may not create databases). */
    public String name() {
        return name;
    }

    /** Returns the URL that leads to this database. */
    public String jdbcUrl() {
        return address.jdbcUrl();
    }

    /** Returns the user to connect as; empty when the product has none or the URL names it. */
    public String user() {
        return address.user();
    }

    /** Returns the user's password; empty when there is none. */
    public String password() {
        return address.password();
    }

    /**
     * Opens a connection, which the caller closes.
     *
     * @throws SQLException when the database refuses
     */
    public Connection connect() throws SQLException {
        return address.connect();
    }

    /** Returns a data source that opens a new connection each time; it does not pool. */
    public DataSource dataSource() {
        return new DriverDataSource(address);
    }

    /**
     * Returns the driver's data source for two-phase transactions.
     *
     * @throws UnsupportedOperationException when the driver has none
     */
    public XADataSource xaDataSource() {
        return XaDataSources.of(product, address);
    }

    /**
     * Drops the database if it is a fresh one, also with connections open.
     *
     * @throws SQLException when the database cannot be dropped
     */
    @Override
    public void close() throws SQLException {
        disposal.dispose();
    }

    @Override
    public String toString() {
        return product.displayName() + " database " + name + " at " + address;
    }
}
