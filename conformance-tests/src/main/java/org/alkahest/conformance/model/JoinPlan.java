package org.alkahest.conformance.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alkahest.sql.Condition;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.Row;
import org.alkahest.sql.Select;
import org.jspecify.annotations.Nullable;

/**
 * How a further table is joined: its column at a place equals a number of those before it.
 *
 * @param more a further condition of the new table; not for full joins, which some databases do by equality only
 */
record JoinPlan(
        Kind kind,
        TablePlan table,
        int left,
        int right,
        @Nullable More more) {
    enum Kind {
        INNER,
        LEFT,
        RIGHT,
        FULL,
        /** With the condition in WHERE, and so after all joins. */
        CROSS
    }

    /** A condition that in outer joins decides about partners, not about rows. */
    record More(int column, Comparison comparison, Slot<Integer> value) {}

    /** A join whose table and condition are made. */
    record Step(Kind kind, Occurrence table, Condition on) {
        Select<Row> join(Select<Row> query) {
            return switch (kind) {
                case INNER -> query.join(table.item(), on);
                case LEFT -> query.leftJoin(table.item(), on);
                case RIGHT -> query.rightJoin(table.item(), on);
                case FULL -> query.fullJoin(table.item(), on);
                case CROSS -> query.crossJoin(table.item()).where(on);
            };
        }
    }

    /** Makes the join and adds its table to what can be referred to. */
    Step in(Scope scope) {
        Occurrence joined = table.in(scope);
        NumExpr<Integer> column = Scope.chosen(joined.numbers(), right);
        Condition on = scope.number(left).eq(column);
        if (more != null) {
            NumExpr<Integer> compared = Scope.chosen(joined.numbers(), more.column());
            on = on.and(more.comparison().of(compared, (int) scope.value(more.value())));
        }
        scope.add(joined);
        return new Step(kind, joined, on);
    }

    /** The rows of the join of those before it, which have so many numbers and texts. */
    List<Line> rows(List<Line> before, int numbers, int texts, Sight sight) {
        List<Line> rows = new ArrayList<>();
        List<Line> others = table.rows(sight.shop(), sight.round());
        Set<Integer> met = new HashSet<>();
        for (Line line : before) {
            boolean alone = true;
            for (int i = 0; i < others.size(); i++) {
                Line pair = line.and(others.get(i));
                if (kind == Kind.CROSS || joins(pair, numbers, sight.round())) {
                    rows.add(pair);
                    met.add(i);
                    alone = false;
                }
            }
            if (alone && (kind == Kind.LEFT || kind == Kind.FULL)) {
                rows.add(line.and(Line.nothing(table.numbers(), table.texts())));
            }
        }
        if (kind == Kind.RIGHT || kind == Kind.FULL) {
            for (int i = 0; i < others.size(); i++) {
                if (!met.contains(i)) {
                    rows.add(Line.nothing(numbers, texts).and(others.get(i)));
                }
            }
        }
        return rows;
    }

    /** Whether a row fulfils the condition; the tables before this one have so many numbers. */
    boolean joins(Line row, int numbers, Round round) {
        List<@Nullable Integer> cells = row.numbers();
        Boolean equal = Comparison.EQUAL.holds(cells.get(left % numbers), cells.get(numbers + right % table.numbers()));
        if (more == null) {
            return Truth.holds(equal);
        }
        Integer compared = cells.get(numbers + more.column() % table.numbers());
        return Truth.holds(
                Truth.both(equal, more.comparison().holds(compared, more.value().in(round))));
    }
}
