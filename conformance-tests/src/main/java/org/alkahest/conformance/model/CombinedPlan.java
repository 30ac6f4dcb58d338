package org.alkahest.conformance.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.alkahest.sql.CombinedQuery;
import org.alkahest.sql.Row;
import org.alkahest.sql.Select;
import org.jspecify.annotations.Nullable;

/** Two queries, combined; NULL is here the same as NULL. */
record CombinedPlan(
        PlainPlan left,
        Operator operator,
        PlainPlan right,
        @Nullable Page page) implements QueryPlan {

    /** The second has as many columns as the first. */
    CombinedPlan {
        right = right.reshaped(left.numbers().size(), left.texts().size());
    }

    enum Operator {
        UNION,
        UNION_ALL,
        INTERSECT,
        EXCEPT,
        INTERSECT_ALL,
        EXCEPT_ALL
    }

    @Override
    public boolean ordered() {
        return page != null;
    }

    @Override
    public CombinedQuery<Row> statement(Shop shop, Round round) {
        Built first = left.built(shop, round, "l", left.hasColumnsAlike());
        Select<Row> second = right.built(shop, round, "r", false).query();
        CombinedQuery<Row> both = switch (operator) {
            case UNION -> first.query().union(second);
            case UNION_ALL -> first.query().unionAll(second);
            case INTERSECT -> first.query().intersect(second);
            case EXCEPT -> first.query().except(second);
            case INTERSECT_ALL -> first.query().intersectAll(second);
            case EXCEPT_ALL -> first.query().exceptAll(second);
        };
        return page == null ? both : page.apply(both, first.columns(), round);
    }

    @Override
    public List<List<@Nullable Object>> rows(ShopRows shop, Round round) {
        List<List<@Nullable Object>> rows = combined(left.rows(shop, round), right.rows(shop, round));
        return page == null ? rows : page.of(rows, cells -> cells, round);
    }

    private List<List<@Nullable Object>> combined(
            List<List<@Nullable Object>> first, List<List<@Nullable Object>> second) {
        List<List<@Nullable Object>> all = new ArrayList<>(first);
        switch (operator) {
            case UNION, UNION_ALL -> all.addAll(second);
            case INTERSECT -> all.retainAll(second);
            case EXCEPT -> all.removeAll(second);
            case EXCEPT_ALL -> second.forEach(all::remove);
            case INTERSECT_ALL -> {
                List<List<@Nullable Object>> surplus = new ArrayList<>(first);
                second.forEach(surplus::remove);
                surplus.forEach(all::remove);
            }
        }
        return switch (operator) {
            case UNION, INTERSECT, EXCEPT -> List.copyOf(new LinkedHashSet<>(all));
            case UNION_ALL, INTERSECT_ALL, EXCEPT_ALL -> all;
        };
    }
}
