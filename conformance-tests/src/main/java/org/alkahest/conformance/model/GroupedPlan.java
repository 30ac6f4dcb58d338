package org.alkahest.conformance.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.sql.Expr;
import org.alkahest.sql.Row;
import org.alkahest.sql.Select;
import org.jspecify.annotations.Nullable;

/** One row a group; without keys one row of all, even of none. */
record GroupedPlan(
        SourcePlan source,
        List<NumberPlan> numberKeys,
        List<TextPlan> textKeys,
        List<AggregatePlan> aggregates,
        AggregatePlan.@Nullable Having having,
        @Nullable Page page)
        implements QueryPlan {
    GroupedPlan {
        numberKeys = List.copyOf(numberKeys);
        textKeys = List.copyOf(textKeys);
        aggregates = List.copyOf(aggregates);
    }

    @Override
    public boolean ordered() {
        return page != null;
    }

    @Override
    public Select<Row> statement(Shop shop, Round round) {
        List<Expr<?>> keys = new ArrayList<>();
        List<Expr<?>> columns = new ArrayList<>();
        var tables = new Scope(shop, round, "t");
        Select<Row> query = source.query(tables, scope -> {
            numberKeys.forEach(key -> keys.add(key.in(scope)));
            textKeys.forEach(key -> keys.add(key.in(scope)));
            columns.addAll(keys);
            aggregates.forEach(aggregate -> columns.add(aggregate.in(scope)));
            return columns;
        });
        query = keys.isEmpty() ? query : query.groupBy(keys.toArray(Expr<?>[]::new));
        query = having == null ? query : query.having(having.in(tables));
        return page == null ? query : page.apply(query, columns, round);
    }

    @Override
    public List<List<@Nullable Object>> rows(ShopRows shop, Round round) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        groups(source.rows(shop, round)).forEach((keys, group) -> {
            if (having == null || having.holds(group, round)) {
                List<@Nullable Object> cells = new ArrayList<>(keys);
                aggregates.forEach(aggregate -> cells.add(aggregate.of(group)));
                rows.add(cells);
            }
        });
        return page == null ? rows : page.of(rows, cells -> cells, round);
    }

    private Map<List<@Nullable Object>, List<Sight>> groups(List<Sight> rows) {
        Map<List<@Nullable Object>, List<Sight>> groups = new LinkedHashMap<>();
        if (numberKeys.isEmpty() && textKeys.isEmpty()) {
            groups.put(List.of(), rows);
            return groups;
        }
        for (Sight row : rows) {
            List<@Nullable Object> keys = new ArrayList<>();
            numberKeys.forEach(key -> keys.add(key.of(row)));
            textKeys.forEach(key -> keys.add(key.of(row)));
            groups.computeIfAbsent(keys, unmet -> new ArrayList<>()).add(row);
        }
        return groups;
    }
}
