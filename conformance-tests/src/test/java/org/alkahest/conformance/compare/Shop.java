package org.alkahest.conformance.compare;

import static org.alkahest.sql.Sql.insert;

import java.util.List;
import java.util.Random;
import org.alkahest.engine.Connection;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TextExpr;
import org.alkahest.sql.TypedTable;
import org.jspecify.annotations.Nullable;

/**
 * Customers and their orders, the same rows in every database: some customers without orders, some orders of nobody, and NULL wherever it is
 * allowed. Texts are words in small ASCII letters, which every collation orders alike.
 */
final class Shop {
    private static final long SEED = 20_260_101;
    private static final int CUSTOMERS = 12;
    private static final int ORDERS = 30;
    private static final List<String> NAMES = List.of("ann", "bob", "cid", "dee", "eve", "flo");
    private static final List<String> CITIES = List.of("oslo", "rome", "lima");
    private static final List<String> STATES = List.of("open", "paid", "sent");

    final MetaData metaData = new MetaData();
    final Customers customers = new Customers(metaData);
    final Orders orders = new Orders(metaData);

    /** A table whose columns can be chosen by their place. */
    interface Choosable {
        /** Its integers, the key first, the one that refers to a customer second. */
        List<NumExpr<Integer>> numbers();

        List<TextExpr> texts();
    }

    static final class Customers extends TypedTable<Customers> implements Choosable {
        final NumColumn<Integer> id = integer("id").primaryKey();
        final NumColumn<Integer> broughtBy = integer("brought_by").nullable();
        final NumColumn<Integer> credit = integer("credit").nullable();
        final TextColumn name = varchar("name", 20);
        final TextColumn city = varchar("city", 20).nullable();

        Customers(TableHome home) {
            super(home, "customer", Customers::new);
        }

        @Override
        public List<NumExpr<Integer>> numbers() {
            return List.of(id, broughtBy, credit);
        }

        @Override
        public List<TextExpr> texts() {
            return List.of(name, city);
        }
    }

    static final class Orders extends TypedTable<Orders> implements Choosable {
        final NumColumn<Integer> id = integer("id").primaryKey();
        final NumColumn<Integer> customerId = integer("customer_id").nullable();
        final NumColumn<Integer> amount = integer("amount");
        final TextColumn state = varchar("state", 20).nullable();

        Orders(TableHome home) {
            super(home, "customer_order", Orders::new);
        }

        @Override
        public List<NumExpr<Integer>> numbers() {
            return List.of(id, customerId, amount);
        }

        @Override
        public List<TextExpr> texts() {
            return List.of(state);
        }
    }

    void fill(Connection connection) {
        var random = new Random(SEED);
        for (int id = 1; id <= CUSTOMERS; id++) {
            connection.execute(insert(customers)
                    .set(customers.id, id)
                    .set(customers.broughtBy, sometimes(random, 1 + random.nextInt(CUSTOMERS)))
                    .set(customers.credit, sometimes(random, random.nextInt(5) * 10 - 10))
                    .set(customers.name, NAMES.get(random.nextInt(NAMES.size())))
                    .set(customers.city, sometimes(random, CITIES.get(random.nextInt(CITIES.size())))));
        }
        for (int id = 1; id <= ORDERS; id++) {
            connection.execute(insert(orders)
                    .set(orders.id, id)
                    .set(orders.customerId, sometimes(random, 1 + random.nextInt(CUSTOMERS + 3)))
                    .set(orders.amount, random.nextInt(7) * 5)
                    .set(orders.state, sometimes(random, STATES.get(random.nextInt(STATES.size())))));
        }
        connection.commit();
    }

    private static <T> @Nullable T sometimes(Random random, T value) {
        return random.nextInt(4) == 0 ? null : value;
    }
}
