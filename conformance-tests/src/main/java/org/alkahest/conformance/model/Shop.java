package org.alkahest.conformance.model;

import static org.alkahest.sql.Sql.insert;

import java.util.List;
import org.alkahest.engine.Connection;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TextExpr;
import org.alkahest.sql.TypedTable;

/** Customers and their orders, as tables of a database; {@link ShopRows} are their rows. */
final class Shop {
    final MetaData metaData;
    final Customers customers;
    final Orders orders;

    Shop(MetaData metaData) {
        this.metaData = metaData;
        this.customers = new Customers(metaData);
        this.orders = new Orders(metaData);
    }

    static final class Customers extends TypedTable<Customers> {
        final NumColumn<Integer> id = integer("id").primaryKey();
        final NumColumn<Integer> broughtBy = integer("brought_by").nullable();
        final NumColumn<Integer> credit = integer("credit").nullable();
        final TextColumn name = varchar("name", 20);
        final TextColumn city = varchar("city", 20).nullable();

        Customers(TableHome home) {
            super(home, "customer", Customers::new);
        }

        Occurrence occurrence() {
            return new Occurrence(this, List.of(id, broughtBy, credit), List.of(name, city));
        }
    }

    static final class Orders extends TypedTable<Orders> {
        final NumColumn<Integer> id = integer("id").primaryKey();
        final NumColumn<Integer> customerId = integer("customer_id").nullable();
        final NumColumn<Integer> amount = integer("amount");
        final TextColumn state = varchar("state", 20).nullable();

        Orders(TableHome home) {
            super(home, "customer_order", Orders::new);
        }

        Occurrence occurrence() {
            return new Occurrence(this, List.of(id, customerId, amount), List.<TextExpr>of(state));
        }
    }

    /** Inserts the rows, and leaves it to the caller to commit. */
    void fill(Connection connection, ShopRows rows) {
        for (Line row : rows.customers()) {
            connection.execute(insert(customers)
                    .set(customers.id, row.numbers().get(0))
                    .set(customers.broughtBy, row.numbers().get(1))
                    .set(customers.credit, row.numbers().get(2))
                    .set(customers.name, row.texts().get(0))
                    .set(customers.city, row.texts().get(1)));
        }
        for (Line row : rows.orders()) {
            connection.execute(insert(orders)
                    .set(orders.id, row.numbers().get(0))
                    .set(orders.customerId, row.numbers().get(1))
                    .set(orders.amount, row.numbers().get(2))
                    .set(orders.state, row.texts().get(0)));
        }
    }
}
