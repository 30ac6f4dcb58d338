package org.alkahest.conformance.model;

import java.util.List;
import org.alkahest.sql.QueryStatement;
import org.alkahest.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A query as a plain value: it prints well, shrinks part by part, is built anew for each database and round, and says what must come out.
 */
sealed interface QueryPlan permits PlainPlan, GroupedPlan, WindowedPlan, CombinedPlan {
    /** Whether the order of the rows is part of the answer. */
    boolean ordered();

    QueryStatement<Row> statement(Shop shop, Round round);

    /** What the query yields by the semantics of SQL; in order only if it is {@link #ordered()}. */
    List<List<@Nullable Object>> rows(ShopRows shop, Round round);
}
