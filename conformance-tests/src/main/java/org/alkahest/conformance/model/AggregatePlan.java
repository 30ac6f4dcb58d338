package org.alkahest.conformance.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.alkahest.sql.AggregateExpr;
import org.alkahest.sql.Condition;
import org.alkahest.sql.Functions;
import org.alkahest.sql.NumAggregate;
import org.alkahest.sql.Types;
import org.jspecify.annotations.Nullable;

/** An aggregate, which leaves out what is NULL; of nothing it is NULL, and a count 0. */
sealed interface AggregatePlan {
    AggregateExpr<?, ?, ?> in(Scope scope);

    /** The value of a group; each row of the group as it is seen. */
    @Nullable Object of(List<Sight> group);

    private static <T> List<T> known(List<Sight> group, Function<Sight, @Nullable T> operand) {
        List<T> values = new ArrayList<>();
        for (Sight row : group) {
            T value = operand.apply(row);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private static BigDecimal total(List<Integer> numbers) {
        return BigDecimal.valueOf(numbers.stream().mapToLong(Integer::longValue).sum());
    }

    /** One whose value is a number, which HAVING compares. */
    sealed interface OfNumbers extends AggregatePlan {
        @Override
        NumAggregate<?> in(Scope scope);

        @Override
        @Nullable Number of(List<Sight> group);
    }

    record Rows() implements OfNumbers {
        @Override
        public NumAggregate<Long> in(Scope scope) {
            return Functions.count();
        }

        @Override
        public Long of(List<Sight> group) {
            return (long) group.size();
        }
    }

    record Count(TextPlan operand, boolean distinct) implements OfNumbers {
        @Override
        public NumAggregate<Long> in(Scope scope) {
            return distinct ? Functions.countDistinct(operand.in(scope)) : Functions.count(operand.in(scope));
        }

        @Override
        public Long of(List<Sight> group) {
            List<String> texts = known(group, operand::of);
            return distinct ? texts.stream().distinct().count() : texts.size();
        }
    }

    record Sum(NumberPlan operand, boolean distinct) implements OfNumbers {
        @Override
        public NumAggregate<BigDecimal> in(Scope scope) {
            NumAggregate<BigDecimal> sum = Functions.sum(operand.in(scope));
            return distinct ? sum.distinct() : sum;
        }

        @Override
        public @Nullable BigDecimal of(List<Sight> group) {
            List<Integer> numbers = known(group, operand::of);
            if (numbers.isEmpty()) {
                return null;
            }
            return total(distinct ? numbers.stream().distinct().toList() : numbers);
        }
    }

    /**
     * How many digits it has is a matter of databases: {@link Answer} compares the first ones. Of decimals, since the mean of whole numbers is
     * a whole number in HSQLDB.
     */
    record Mean(NumberPlan operand) implements AggregatePlan {
        private static final int DIGITS = 10;

        @Override
        public NumAggregate<BigDecimal> in(Scope scope) {
            return Functions.avg(Functions.cast(operand.in(scope), Types.decimal(12, 4)));
        }

        @Override
        public @Nullable BigDecimal of(List<Sight> group) {
            List<Integer> numbers = known(group, operand::of);
            return numbers.isEmpty()
                    ? null
                    : total(numbers).divide(BigDecimal.valueOf(numbers.size()), DIGITS, RoundingMode.HALF_UP);
        }
    }

    record Least(TextPlan operand) implements AggregatePlan {
        @Override
        public AggregateExpr<?, ?, ?> in(Scope scope) {
            return Functions.min(operand.in(scope));
        }

        @Override
        public @Nullable String of(List<Sight> group) {
            return known(group, operand::of).stream()
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    record Greatest(NumberPlan operand) implements OfNumbers {
        @Override
        public NumAggregate<Integer> in(Scope scope) {
            return Functions.max(operand.in(scope));
        }

        @Override
        public @Nullable Integer of(List<Sight> group) {
            return known(group, operand::of).stream()
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /** FILTER: of the rows for which a condition holds. */
    record Filtered(AggregatePlan aggregate, PredicatePlan condition) implements AggregatePlan {
        @Override
        public AggregateExpr<?, ?, ?> in(Scope scope) {
            return aggregate.in(scope).filter(condition.in(scope));
        }

        @Override
        public @Nullable Object of(List<Sight> group) {
            return aggregate.of(
                    group.stream().filter(row -> Truth.holds(condition.of(row))).toList());
        }
    }

    /** HAVING: a condition of an aggregate. */
    record Having(OfNumbers aggregate, Comparison comparison, Slot<Integer> right) {
        Condition in(Scope scope) {
            return comparison.of(aggregate.in(scope), (int) scope.value(right));
        }

        boolean holds(List<Sight> group, Round round) {
            Number left = aggregate.of(group);
            return Truth.holds(comparison.holds(
                    left == null ? null : Long.valueOf(left.longValue()), Long.valueOf(right.in(round))));
        }
    }
}
