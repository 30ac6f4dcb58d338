package org.alkahest.dialect.render;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.schema.DetailedItem;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.SqlWriter;

/** A column or expression in CREATE INDEX; expressions stand in parentheses. */
public record IndexItem(OrderItem item) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        DetailedItem detailed = DetailedItem.in(item.expression());
        Expression indexed = detailed == null ? item.expression() : detailed.item();
        boolean column = indexed instanceof ColumnRef;
        out.sql(column ? "" : "(").node(Unqualified.columns(indexed)).sql(column ? "" : ")");
        if (detailed != null) {
            out.sql(" ").sql(detailed.details());
        }
        if (item.descending()) {
            out.sql(" desc");
        }
        OrderItem.NullsOrder nulls = item.nulls();
        if (nulls != null) {
            out.sql(nulls == OrderItem.NullsOrder.FIRST ? " nulls first" : " nulls last");
        }
    }

    /** The items of an index, in order. */
    public static List<IndexItem> of(Index index) {
        List<IndexItem> items = new ArrayList<>();
        for (OrderItem item : index.items()) {
            items.add(new IndexItem(item));
        }
        return items;
    }
}
