package org.alkahest.conformance.compare;

import static org.alkahest.sql.Sql.select;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.alkahest.sql.CombinedQuery;
import org.alkahest.sql.Condition;
import org.alkahest.sql.Expr;
import org.alkahest.sql.FromItem;
import org.alkahest.sql.Functions;
import org.alkahest.sql.InFamily;
import org.alkahest.sql.QueryStatement;
import org.alkahest.sql.Row;
import org.alkahest.sql.Select;
import org.alkahest.sql.tree.OrderItem;
import org.jspecify.annotations.Nullable;

/** A query as a plain value: it prints well, shrinks part by part, and is built anew for each database. */
sealed interface QueryPlan {
    /** Whether the order of the rows is part of the answer. */
    boolean ordered();

    QueryStatement<Row> statement(Shop shop);

    /** How a further table is joined: its column at a place equals a number of those before it. */
    record JoinPlan(Kind kind, boolean customers, NumberPlan left, int right) {
        enum Kind {
            INNER,
            LEFT,
            RIGHT,
            FULL,
            CROSS
        }
    }

    /** Which tables, and which of their rows. */
    record SourcePlan(boolean customers, List<JoinPlan> joins, List<PredicatePlan> where) {}

    /** The rows in the order of all columns, and a part of them. With all columns in the order, rows that tie are the same. */
    record Page(
            boolean descending,
            @Nullable Integer limit,
            @Nullable Integer offset) {
        OrderItem[] order(List<? extends Expr<?>> columns) {
            return columns.stream()
                    .map(column -> descending
                            ? column.desc().nullsLast()
                            : column.asc().nullsFirst())
                    .toArray(OrderItem[]::new);
        }

        Select<Row> apply(Select<Row> query, List<? extends Expr<?>> columns) {
            Select<Row> page = query.orderBy(order(columns));
            page = limit == null ? page : page.limit(limit);
            return offset == null ? page : page.offset(offset);
        }

        CombinedQuery<Row> apply(CombinedQuery<Row> query, List<? extends Expr<?>> columns) {
            CombinedQuery<Row> page = query.orderBy(order(columns));
            page = limit == null ? page : page.limit(limit);
            return offset == null ? page : page.offset(offset);
        }
    }

    /** Rows as they are, or each once. */
    record Plain(
            SourcePlan source,
            List<NumberPlan> numbers,
            List<TextPlan> texts,
            boolean distinct,
            @Nullable Page page) implements QueryPlan {
        @Override
        public boolean ordered() {
            return page != null;
        }

        @Override
        public Select<Row> statement(Shop shop) {
            Built built = built(shop, "t", numbers.size(), texts.size());
            return page == null ? built.query() : page.apply(built.query(), built.columns());
        }

        /** So many numbers and so many texts, those of the plan over and over. */
        Built built(Shop shop, String prefix, int numberCount, int textCount) {
            return Built.of(shop, prefix, source, scope -> {
                        List<Expr<?>> columns = new ArrayList<>();
                        for (int i = 0; i < numberCount; i++) {
                            columns.add(told(Scope.chosen(numbers, i).in(scope), columns));
                        }
                        for (int i = 0; i < textCount; i++) {
                            columns.add(told(Scope.chosen(texts, i).in(scope), columns));
                        }
                        return columns;
                    })
                    .distinct(distinct);
        }
    }

    /** A column under a name of its own, if it was selected before: combined rows are ordered by the first of two. */
    private static <T, F extends Expr<T>> Expr<?> told(InFamily<T, F> column, List<Expr<?>> before) {
        boolean again = before.stream().anyMatch(earlier -> earlier.node().equals(column.node()));
        return again ? column.as("again_" + before.size()) : column;
    }

    /** One row a group. */
    record Grouped(
            SourcePlan source,
            List<NumberPlan> numberKeys,
            List<TextPlan> textKeys,
            List<AggregatePlan> aggregates,
            @Nullable Integer moreThan,
            @Nullable Page page)
            implements QueryPlan {
        @Override
        public boolean ordered() {
            return page != null;
        }

        @Override
        public Select<Row> statement(Shop shop) {
            List<Expr<?>> keys = new ArrayList<>();
            Built built = Built.of(shop, "t", source, scope -> {
                numberKeys.forEach(key -> keys.add(key.in(scope)));
                textKeys.forEach(key -> keys.add(key.in(scope)));
                List<Expr<?>> columns = new ArrayList<>(keys);
                aggregates.forEach(aggregate -> columns.add(aggregate.in(scope)));
                return columns;
            });
            Select<Row> query = built.query();
            if (!keys.isEmpty()) {
                query = query.groupBy(keys.toArray(Expr<?>[]::new));
            }
            if (moreThan != null) {
                query = query.having(Functions.count().gt(moreThan));
            }
            return page == null ? query : page.apply(query, built.columns());
        }
    }

    /** Two queries, combined. */
    record Combined(
            Plain left,
            Operator operator,
            Plain right,
            @Nullable Page page) implements QueryPlan {
        enum Operator {
            UNION,
            UNION_ALL,
            INTERSECT,
            EXCEPT
        }

        @Override
        public boolean ordered() {
            return page != null;
        }

        @Override
        public QueryStatement<Row> statement(Shop shop) {
            int numbers = left.numbers().size();
            int texts = left.texts().size();
            Built first = left.built(shop, "l", numbers, texts);
            Select<Row> second = right.built(shop, "r", numbers, texts).query();
            CombinedQuery<Row> both = switch (operator) {
                case UNION -> first.query().union(second);
                case UNION_ALL -> first.query().unionAll(second);
                case INTERSECT -> first.query().intersect(second);
                case EXCEPT -> first.query().except(second);
            };
            return page == null ? both : page.apply(both, first.columns());
        }
    }

    /** A query and what it selects. */
    record Built(Select<Row> query, List<Expr<?>> columns) {
        /** The columns can refer to all tables, so these are known before the query begins with its columns. */
        static Built of(Shop shop, String prefix, SourcePlan source, Function<Scope, List<Expr<?>>> select) {
            var scope = new Scope(shop, prefix);
            FromItem root = scope.next(source.customers());
            scope.add(root);
            List<JoinStep> steps = new ArrayList<>();
            for (JoinPlan join : source.joins()) {
                steps.add(JoinStep.of(join, scope));
            }
            List<Expr<?>> columns = select.apply(scope);
            Select<Row> query = select(columns).from(root);
            for (JoinStep step : steps) {
                query = step.join(query);
            }
            for (PredicatePlan condition : source.where()) {
                query = query.where(condition.in(scope));
            }
            return new Built(query, columns);
        }

        Built distinct(boolean wanted) {
            return wanted ? new Built(query.distinct(), columns) : this;
        }
    }

    /** A join whose table and condition are made. */
    record JoinStep(JoinPlan.Kind kind, FromItem table, Condition on) {
        static JoinStep of(JoinPlan plan, Scope scope) {
            FromItem table = scope.next(plan.customers());
            Condition on = plan.left().in(scope).eq(Scope.chosen(((Shop.Choosable) table).numbers(), plan.right()));
            scope.add(table);
            return new JoinStep(plan.kind(), table, on);
        }

        Select<Row> join(Select<Row> query) {
            return switch (kind) {
                case INNER -> query.join(table, on);
                case LEFT -> query.leftJoin(table, on);
                case RIGHT -> query.rightJoin(table, on);
                case FULL -> query.fullJoin(table, on);
                case CROSS -> query.crossJoin(table).where(on);
            };
        }
    }
}
