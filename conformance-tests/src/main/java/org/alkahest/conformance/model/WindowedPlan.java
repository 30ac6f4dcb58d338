package org.alkahest.conformance.model;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.Expr;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.Row;
import org.alkahest.sql.Select;
import org.jspecify.annotations.Nullable;

/**
 * Rows as they are, and functions over windows of them. These have names, by which rows are ordered: written again, a function may choose
 * another order among rows that tie.
 */
record WindowedPlan(
        SourcePlan source,
        List<NumberPlan> numbers,
        List<TextPlan> texts,
        List<WindowPlan> windows,
        @Nullable Page page)
        implements QueryPlan {
    WindowedPlan {
        numbers = List.copyOf(numbers);
        texts = List.copyOf(texts);
        windows = List.copyOf(windows);
    }

    @Override
    public boolean ordered() {
        return page != null;
    }

    @Override
    public Select<Row> statement(Shop shop, Round round) {
        List<Expr<?>> columns = new ArrayList<>();
        Select<Row> query = source.query(new Scope(shop, round, "t"), scope -> {
            List<NumExpr<Integer>> numberColumns =
                    numbers.stream().map(number -> number.in(scope)).toList();
            columns.addAll(numberColumns);
            texts.forEach(text -> columns.add(text.in(scope)));
            List<Expr<?>> selected = List.copyOf(columns);
            windows.forEach(
                    window -> columns.add(window.over(numberColumns, selected).as("w" + columns.size())));
            return columns;
        });
        return page == null ? query : page.apply(query, columns, round);
    }

    @Override
    public List<List<@Nullable Object>> rows(ShopRows shop, Round round) {
        List<Line> lines = new PlainPlan(source, numbers, texts, false, null).lines(shop, round);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            List<@Nullable Object> cells = line.cells();
            for (WindowPlan window : windows) {
                cells.add(window.of(line, i, lines));
            }
            rows.add(cells);
        }
        return page == null ? rows : page.of(rows, cells -> cells, round);
    }
}
