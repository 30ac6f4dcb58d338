package org.alkahest.sql.schema;

import java.util.List;
import org.alkahest.sql.tree.Identifiers;
import org.alkahest.sql.tree.OrderItem;

/**
 * An index.
 *
 * @param items the indexed columns or expressions, at least one, in order
 */
public record Index(String name, List<OrderItem> items, boolean unique) {
    public Index {
        Identifiers.checked(name);
        items = List.copyOf(items);
    }
}
