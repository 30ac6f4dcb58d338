package org.alkahest.benchmarks.statement;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A small shop in an H2 database of its own in memory: large enough for a request to find something. */
final class ShopDatabase implements AutoCloseable {
    static final List<String> COUNTRIES = List.of("at", "ch", "de", "fr", "it");
    static final List<String> STATUSES = List.of("new", "paid", "sent", "gone");
    static final int CATEGORIES = 20;

    private static final String URL = "jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1";

    private static final List<String> SCRIPT = List.of(
            "drop all objects",
            """
            create table customer (id bigint primary key, name varchar(40) not null, country char(2) not null)""",
            """
            create table orders (id bigint primary key, customer_id bigint not null, status varchar(8) not null,
                total decimal(10, 2) not null, placed_at timestamp(6) not null)""",
            """
            create table order_line (id bigint primary key, order_id bigint not null, product_id bigint not null,
                quantity integer not null, price decimal(10, 2) not null)""",
            "create index order_line_order on order_line (order_id)",
            """
            create table product (id bigint primary key, category_id bigint not null, name varchar(40) not null)""",
            """
            insert into customer select x, 'customer ' || x, array_get(array['at', 'ch', 'de', 'fr', 'it'], 1 + mod(x, 5))
            from system_range(1, 50)""",
            """
            insert into orders select x, 1 + mod(x, 50), array_get(array['new', 'paid', 'sent', 'gone'], 1 + mod(x, 4)),
                mod(x * 37, 1000), timestamp '2026-01-01 00:00:00' + x * interval '1' hour
            from system_range(1, 1000)""",
            """
            insert into order_line select x, 1 + mod(x * 7, 1000), 1 + mod(x * 11, 100), 1 + mod(x, 9), mod(x, 100) + 0.99
            from system_range(1, 4000)""",
            """
            insert into product select x, 1 + mod(x, 20), 'product ' || mod(x, 10) || ' ' || x
            from system_range(1, 100)""");

    private final Connection connection;

    ShopDatabase() throws SQLException {
        connection = DriverManager.getConnection(URL);
        try (Statement statement = connection.createStatement()) {
            for (String sql : SCRIPT) {
                statement.execute(sql);
            }
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }
}
