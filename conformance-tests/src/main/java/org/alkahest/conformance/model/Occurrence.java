package org.alkahest.conformance.model;

import java.util.List;
import org.alkahest.sql.FromItem;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.TextExpr;

/** An item of FROM and its columns, by kind, in the order of {@link Line}. */
record Occurrence(FromItem item, List<NumExpr<Integer>> numbers, List<TextExpr> texts) {
    Occurrence {
        numbers = List.copyOf(numbers);
        texts = List.copyOf(texts);
    }
}
