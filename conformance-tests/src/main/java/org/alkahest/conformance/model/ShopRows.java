package org.alkahest.conformance.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@link Shop} in memory: some customers without orders, some orders of nobody, and NULL wherever it is allowed. Texts are words
 * in small ASCII letters, which every collation orders alike.
 *
 * @param customers numbers: id, brought_by, credit; texts: name, city
 * @param orders numbers: id, customer_id, amount; texts: state
 */
record ShopRows(List<Line> customers, List<Line> orders) {
    private static final int CUSTOMERS = 8;
    private static final int ORDERS = 14;
    private static final List<String> NAMES = List.of("ann", "bob", "cid", "dee", "eve", "flo");
    private static final List<String> CITIES = List.of("oslo", "rome", "lima");
    private static final List<String> STATES = List.of("open", "paid", "sent");

    ShopRows {
        customers = List.copyOf(customers);
        orders = List.copyOf(orders);
    }

    static ShopRows random(Random random) {
        List<Line> customers = new ArrayList<>();
        for (int id = 1; id <= CUSTOMERS; id++) {
            customers.add(new Line(
                    Arrays.asList(
                            id,
                            sometimes(random, 1 + random.nextInt(CUSTOMERS)),
                            sometimes(random, random.nextInt(5) * 10 - 10)),
                    Arrays.asList(chosen(random, NAMES), sometimes(random, chosen(random, CITIES)))));
        }
        List<Line> orders = new ArrayList<>();
        for (int id = 1; id <= ORDERS; id++) {
            orders.add(new Line(
                    Arrays.asList(id, sometimes(random, 1 + random.nextInt(CUSTOMERS + 3)), random.nextInt(7) * 5),
                    Arrays.asList(sometimes(random, chosen(random, STATES)))));
        }
        return new ShopRows(customers, orders);
    }

    private static <T> T chosen(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static <T> @Nullable T sometimes(Random random, T value) {
        return random.nextInt(4) == 0 ? null : value;
    }
}
