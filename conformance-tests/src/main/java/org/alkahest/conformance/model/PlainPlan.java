package org.alkahest.conformance.model;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.Expr;
import org.alkahest.sql.InFamily;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.Row;
import org.alkahest.sql.Select;
import org.alkahest.sql.TextExpr;
import org.jspecify.annotations.Nullable;

/** Rows as they are, or each once. */
record PlainPlan(
        SourcePlan source,
        List<NumberPlan> numbers,
        List<TextPlan> texts,
        boolean distinct,
        @Nullable Page page) implements QueryPlan {
    PlainPlan {
        numbers = List.copyOf(numbers);
        texts = List.copyOf(texts);
    }

    /** The same query with so many numbers and so many texts, its own over and over. */
    PlainPlan reshaped(int numberCount, int textCount) {
        List<NumberPlan> otherNumbers = new ArrayList<>();
        for (int i = 0; i < numberCount; i++) {
            otherNumbers.add(Scope.chosen(numbers, i));
        }
        List<TextPlan> otherTexts = new ArrayList<>();
        for (int i = 0; i < textCount; i++) {
            otherTexts.add(Scope.chosen(texts, i));
        }
        return new PlainPlan(source, otherNumbers, otherTexts, distinct, page);
    }

    @Override
    public boolean ordered() {
        return page != null;
    }

    @Override
    public Select<Row> statement(Shop shop, Round round) {
        return built(shop, round, "t", false).query();
    }

    /** For use in another statement, where each column has a name of its own. */
    Built named(Shop shop, Round round, String prefix) {
        return built(shop, round, prefix, true);
    }

    /** @param named whether each column has a name of its own, by which it is told from one like it */
    Built built(Shop shop, Round round, String prefix, boolean named) {
        List<NumExpr<Integer>> numberColumns = new ArrayList<>();
        List<TextExpr> textColumns = new ArrayList<>();
        List<Expr<?>> columns = new ArrayList<>();
        Select<Row> query = source.query(new Scope(shop, round, prefix), scope -> {
            for (NumberPlan number : numbers) {
                numberColumns.add(told(number.in(scope), columns.size(), named));
                columns.add(numberColumns.get(numberColumns.size() - 1));
            }
            for (TextPlan text : texts) {
                textColumns.add(told(text.in(scope), columns.size(), named));
                columns.add(textColumns.get(textColumns.size() - 1));
            }
            return columns;
        });
        query = distinct ? query.distinct() : query;
        query = page == null ? query : page.apply(query, columns, round);
        return new Built(query, numberColumns, textColumns);
    }

    private static <T, F extends InFamily<T, F>> F told(F column, int place, boolean named) {
        return named ? column.as("c" + place) : column;
    }

    /** Whether columns may be the same but for their values: rows in an order of their own would be ordered by the first of two. */
    boolean hasColumnsAlike() {
        List<Object> columns = new ArrayList<>(numbers);
        columns.addAll(texts);
        return columns.stream().map(Slot::shape).distinct().count() < columns.size();
    }

    @Override
    public List<List<@Nullable Object>> rows(ShopRows shop, Round round) {
        return lines(shop, round).stream().map(Line::cells).toList();
    }

    List<Line> lines(ShopRows shop, Round round) {
        List<Line> lines = new ArrayList<>();
        for (Sight row : source.rows(shop, round)) {
            List<@Nullable Integer> numberCells = new ArrayList<>();
            numbers.forEach(number -> numberCells.add(number.of(row)));
            List<@Nullable String> textCells = new ArrayList<>();
            texts.forEach(text -> textCells.add(text.of(row)));
            lines.add(new Line(numberCells, textCells));
        }
        List<Line> kept = distinct ? lines.stream().distinct().toList() : lines;
        return page == null ? kept : page.of(kept, Line::cells, round);
    }
}
