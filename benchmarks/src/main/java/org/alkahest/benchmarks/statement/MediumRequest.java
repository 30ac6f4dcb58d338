package org.alkahest.benchmarks.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The values of the medium statement: three joins, eight columns, six predicates with an IN list of ten, an order and a
 * limit. Every rival turns such a request into
 *
 * <pre>{@code
 * select o.id, o.placed_at, o.status, c.name, c.country, l.quantity, l.price, p.name
 * from orders o
 *   join customer c on c.id = o.customer_id
 *   join order_line l on l.order_id = o.id
 *   join product p on p.id = l.product_id
 * where c.country = ? and o.status <> ? and o.total >= ? and l.quantity < ? and p.name like ?
 *   and p.category_id in (?, …)
 * order by o.placed_at desc, l.id
 * limit ?
 * }</pre>
 *
 * @param categories ten of them, all different
 */
public record MediumRequest(
        String country,
        String status,
        BigDecimal minimumTotal,
        Integer maximumQuantity,
        String productName,
        List<Long> categories,
        long limit) {

    /** As many requests, drawn evenly from the values that {@link ShopDatabase} holds; the same for the same seed. */
    public static MediumRequest[] samples(int count, long seed) {
        var random = new Random(seed);
        var samples = new MediumRequest[count];
        for (int i = 0; i < count; i++) {
            samples[i] = new MediumRequest(
                    ShopDatabase.COUNTRIES.get(random.nextInt(ShopDatabase.COUNTRIES.size())),
                    ShopDatabase.STATUSES.get(random.nextInt(ShopDatabase.STATUSES.size())),
                    BigDecimal.valueOf(random.nextInt(50_000), 2),
                    5 + random.nextInt(5),
                    "product " + random.nextInt(10) + "%",
                    categories(random),
                    10 + random.nextInt(90));
        }
        return samples;
    }

    private static List<Long> categories(Random random) {
        List<Long> all = new ArrayList<>();
        for (long category = 1; category <= ShopDatabase.CATEGORIES; category++) {
            all.add(category);
        }
        java.util.Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, 10));
    }
}
