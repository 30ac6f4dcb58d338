package org.alkahest.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window that functions of a SELECT share by its name: an item of the clause WINDOW.
 *
 * @param base the name of the window that this one extends; null for none
 * @param partitionBy empty where there is a base
 * @param frame null leaves it to the standard
 */
public record WindowDefinition(
        String name,
        @Nullable String base,
        List<Expression> partitionBy,
        List<OrderItem> orderBy,
        @Nullable WindowFrame frame) {
    public WindowDefinition {
        Identifiers.checked(name);
        partitionBy = List.copyOf(partitionBy);
        orderBy = List.copyOf(orderBy);
        if (base != null && !partitionBy.isEmpty()) {
            throw new IllegalArgumentException("a window that extends another has its partitions");
        }
    }
}
