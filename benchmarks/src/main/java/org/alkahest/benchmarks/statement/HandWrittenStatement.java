package org.alkahest.benchmarks.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * The medium statement as one writes it without a library: text put together, values beside it.
 *
 * @param values one for each placeholder, in order
 */
record HandWrittenStatement(String sql, List<Object> values) {

    static HandWrittenStatement of(MediumRequest request) {
        List<Object> values = new ArrayList<>(16);
        var sql = new StringBuilder(512)
                .append("select orders.id, orders.placed_at, orders.status, customer.name, customer.country,")
                .append(" order_line.quantity, order_line.price, product.name")
                .append(" from orders")
                .append(" join customer on customer.id = orders.customer_id")
                .append(" join order_line on order_line.order_id = orders.id")
                .append(" join product on product.id = order_line.product_id")
                .append(" where customer.country = ?")
                .append(" and orders.status <> ?")
                .append(" and orders.total >= ?")
                .append(" and order_line.quantity < ?")
                .append(" and product.name like ?")
                .append(" and product.category_id in (");
        values.add(request.country());
        values.add(request.status());
        values.add(request.minimumTotal());
        values.add(request.maximumQuantity());
        values.add(request.productName());
        for (int i = 0; i < request.categories().size(); i++) {
            sql.append(i == 0 ? "?" : ", ?");
            values.add(request.categories().get(i));
        }
        sql.append(") order by orders.placed_at desc, order_line.id limit ?");
        values.add(request.limit());
        return new HandWrittenStatement(sql.toString(), values);
    }
}
