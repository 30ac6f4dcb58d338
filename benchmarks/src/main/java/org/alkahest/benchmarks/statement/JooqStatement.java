package org.alkahest.benchmarks.statement;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record8;
import org.jooq.SelectForUpdateStep;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The medium statement as an application of jOOQ writes it, over tables as jOOQ generates them. */
final class JooqStatement {
    private static final Customers CUSTOMERS = new Customers();
    private static final Orders ORDERS = new Orders();
    private static final OrderLines LINES = new OrderLines();
    private static final Products PRODUCTS = new Products();

    private JooqStatement() {}

    static SelectForUpdateStep<Record8<Long, LocalDateTime, String, String, String, Integer, BigDecimal, String>> of(
            DSLContext jooq, MediumRequest request) {
        return jooq.select(
                        ORDERS.id,
                        ORDERS.placedAt,
                        ORDERS.status,
                        CUSTOMERS.name,
                        CUSTOMERS.country,
                        LINES.quantity,
                        LINES.price,
                        PRODUCTS.name)
                .from(ORDERS)
                .join(CUSTOMERS)
                .on(CUSTOMERS.id.eq(ORDERS.customerId))
                .join(LINES)
                .on(LINES.orderId.eq(ORDERS.id))
                .join(PRODUCTS)
                .on(PRODUCTS.id.eq(LINES.productId))
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

    private static final class Customers extends TableImpl<Record> {
        private static final long serialVersionUID = 1;
        final transient TableField<Record, Long> id = createField(DSL.name("id"), SQLDataType.BIGINT.notNull(), this);
        final transient TableField<Record, String> name =
                createField(DSL.name("name"), SQLDataType.VARCHAR(40).notNull(), this);
        final transient TableField<Record, String> country =
                createField(DSL.name("country"), SQLDataType.CHAR(2).notNull(), this);

        Customers() {
            super(DSL.name("customer"));
        }
    }

    private static final class Orders extends TableImpl<Record> {
        private static final long serialVersionUID = 1;
        final transient TableField<Record, Long> id = createField(DSL.name("id"), SQLDataType.BIGINT.notNull(), this);
        final transient TableField<Record, Long> customerId =
                createField(DSL.name("customer_id"), SQLDataType.BIGINT.notNull(), this);
        final transient TableField<Record, String> status =
                createField(DSL.name("status"), SQLDataType.VARCHAR(8).notNull(), this);
        final transient TableField<Record, BigDecimal> total =
                createField(DSL.name("total"), SQLDataType.DECIMAL(10, 2).notNull(), this);
        final transient TableField<Record, LocalDateTime> placedAt =
                createField(DSL.name("placed_at"), SQLDataType.LOCALDATETIME(6).notNull(), this);

        Orders() {
            super(DSL.name("orders"));
        }
    }

    private static final class OrderLines extends TableImpl<Record> {
        private static final long serialVersionUID = 1;
        final transient TableField<Record, Long> id = createField(DSL.name("id"), SQLDataType.BIGINT.notNull(), this);
        final transient TableField<Record, Long> orderId =
                createField(DSL.name("order_id"), SQLDataType.BIGINT.notNull(), this);
        final transient TableField<Record, Long> productId =
                createField(DSL.name("product_id"), SQLDataType.BIGINT.notNull(), this);
        final transient TableField<Record, Integer> quantity =
                createField(DSL.name("quantity"), SQLDataType.INTEGER.notNull(), this);
        final transient TableField<Record, BigDecimal> price =
                createField(DSL.name("price"), SQLDataType.DECIMAL(10, 2).notNull(), this);

        OrderLines() {
            super(DSL.name("order_line"));
        }
    }

    private static final class Products extends TableImpl<Record> {
        private static final long serialVersionUID = 1;
        final transient TableField<Record, Long> id = createField(DSL.name("id"), SQLDataType.BIGINT.notNull(), this);
        final transient TableField<Record, Long> categoryId =
                createField(DSL.name("category_id"), SQLDataType.BIGINT.notNull(), this);
        final transient TableField<Record, String> name =
                createField(DSL.name("name"), SQLDataType.VARCHAR(40).notNull(), this);

        Products() {
            super(DSL.name("product"));
        }
    }
}
