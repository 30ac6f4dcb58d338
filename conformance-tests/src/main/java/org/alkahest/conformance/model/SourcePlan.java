package org.alkahest.conformance.model;

import static org.alkahest.sql.Sql.select;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.alkahest.sql.Expr;
import org.alkahest.sql.Row;
import org.alkahest.sql.Select;

/** FROM and WHERE: which tables, and which of their rows. */
record SourcePlan(TablePlan root, List<JoinPlan> joins, List<PredicatePlan> where) {
    SourcePlan {
        joins = List.copyOf(joins);
        where = List.copyOf(where);
    }

    /** A query of columns, which can refer to all tables: so these are made before the query begins with its columns. */
    Select<Row> query(Scope scope, Function<Scope, List<? extends Expr<?>>> columns) {
        Occurrence first = root.in(scope);
        scope.add(first);
        List<JoinPlan.Step> steps = joins.stream().map(join -> join.in(scope)).toList();
        Select<Row> query = select(List.copyOf(columns.apply(scope))).from(first.item());
        for (JoinPlan.Step step : steps) {
            query = step.join(query);
        }
        for (PredicatePlan condition : where) {
            query = query.where(condition.in(scope));
        }
        return query;
    }

    /** The rows, each as an expression sees it. */
    List<Sight> rows(ShopRows shop, Round round) {
        List<Line> lines = root.rows(shop, round);
        int numbers = root.numbers();
        int texts = root.texts();
        List<Predicate<Line>> crossed = new ArrayList<>();
        var sight = new Sight(shop, round, Line.nothing(numbers, texts));
        for (JoinPlan join : joins) {
            lines = join.rows(lines, numbers, texts, sight);
            if (join.kind() == JoinPlan.Kind.CROSS) {
                int before = numbers;
                crossed.add(line -> join.joins(line, before, round));
            }
            numbers += join.table().numbers();
            texts += join.table().texts();
        }
        return lines.stream()
                .filter(line -> crossed.stream().allMatch(condition -> condition.test(line)))
                .map(sight::at)
                .filter(row -> where.stream().allMatch(condition -> Truth.holds(condition.of(row))))
                .toList();
    }
}
