package org.alkahest.benchmarks.statement;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Select;
import org.alkahest.sql.Sql;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TemporalColumn;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.alkahest.sql.Values;
import org.alkahest.sql.row.Row8;

/** The medium statement as an application of ours writes it. */
final class AlkahestStatement {
    private static final MetaData SHOP = new MetaData();
    private static final Customers CUSTOMERS = new Customers(SHOP);
    private static final Orders ORDERS = new Orders(SHOP);
    private static final OrderLines LINES = new OrderLines(SHOP);
    private static final Products PRODUCTS = new Products(SHOP);

    private AlkahestStatement() {}

    static Select<Row8<Long, LocalDateTime, String, String, String, Integer, BigDecimal, String>> of(
            MediumRequest request) {
        return Sql.select(
                        ORDERS.id,
                        ORDERS.placedAt,
                        ORDERS.status,
                        CUSTOMERS.name,
                        CUSTOMERS.country,
                        LINES.quantity,
                        LINES.price,
                        PRODUCTS.name)
                .from(ORDERS)
                .join(CUSTOMERS, CUSTOMERS.id.eq(ORDERS.customerId))
                .join(LINES, LINES.orderId.eq(ORDERS.id))
                .join(PRODUCTS, PRODUCTS.id.eq(LINES.productId))
                .where(
                        CUSTOMERS.country.eq(request.country()),
                        ORDERS.status.ne(request.status()),
                        ORDERS.total.ge(request.minimumTotal()),
                        LINES.quantity.lt(request.maximumQuantity()),
                        PRODUCTS.name.like(request.productName()),
                        PRODUCTS.categoryId.in(request.categories()))
                .orderBy(ORDERS.placedAt.desc(), LINES.id.asc())
                .limit(request.limit());
    }

    /** A statement of another shape, that differs from the medium one and from other neighbours only at its end. */
    static Select<?> neighbour(int number) {
        return of(MediumRequest.samples(1, number)[0]).where(LINES.id.gt(Values.literal((long) number, Types.BIGINT)));
    }

    private static final class Customers extends TypedTable<Customers> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final TextColumn name = varchar("name", 40);
        final TextColumn country = varchar("country", 2);

        Customers(TableHome home) {
            super(home, "customer", Customers::new);
        }
    }

    private static final class Orders extends TypedTable<Orders> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final NumColumn<Long> customerId = bigint("customer_id");
        final TextColumn status = varchar("status", 8);
        final NumColumn<BigDecimal> total = decimal("total", 10, 2);
        final TemporalColumn<LocalDateTime> placedAt = timestamp("placed_at");

        Orders(TableHome home) {
            super(home, "orders", Orders::new);
        }
    }

    private static final class OrderLines extends TypedTable<OrderLines> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final NumColumn<Long> orderId = bigint("order_id");
        final NumColumn<Long> productId = bigint("product_id");
        final NumColumn<Integer> quantity = integer("quantity");
        final NumColumn<BigDecimal> price = decimal("price", 10, 2);

        OrderLines(TableHome home) {
            super(home, "order_line", OrderLines::new);
        }
    }

    private static final class Products extends TypedTable<Products> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final NumColumn<Long> categoryId = bigint("category_id");
        final TextColumn name = varchar("name", 40);

        Products(TableHome home) {
            super(home, "product", Products::new);
        }
    }
}
