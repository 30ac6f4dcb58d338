package org.alkahest.testdb;

import javax.sql.XADataSource;

/** The drivers' data sources for two-phase transactions, found by name because drivers are there at run time only. */
final class XaDataSources {

    private XaDataSources() {}

    static XADataSource of(Product product, ServerAddress address) {
        return switch (product) {
            case H2 -> named("org.h2.jdbcx.JdbcDataSource", "setURL", address);
            case POSTGRESQL -> named("org.postgresql.xa.PGXADataSource", "setUrl", address);
            case MARIADB -> named("org.mariadb.jdbc.MariaDbDataSource", "setUrl", address);
            case MYSQL -> named("com.mysql.cj.jdbc.MysqlXADataSource", "setUrl", address);
            case SQLITE -> throw new UnsupportedOperationException("SQLite has no two-phase transactions");
        };
    }

    private static XADataSource named(String className, String urlSetter, ServerAddress address) {
        try {
            Object dataSource =
                    Class.forName(className).getDeclaredConstructor().newInstance();
            set(dataSource, urlSetter, address.jdbcUrl());
            set(dataSource, "setUser", address.user());
            set(dataSource, "setPassword", address.password());
            return (XADataSource) dataSource;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The driver has no usable " + className, e);
        }
    }

    private static void set(Object dataSource, String setter, String value) throws ReflectiveOperationException {
        dataSource.getClass().getMethod(setter, String.class).invoke(dataSource, value);
    }
}
