package org.alkahest.conformance.model;

import static org.alkahest.sql.Functions.exists;
import static org.alkahest.sql.Sql.select;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alkahest.sql.Condition;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.TextExpr;
import org.jspecify.annotations.Nullable;

/** A condition, true, false or unknown. */
sealed interface PredicatePlan {
    Condition in(Scope scope);

    /** Null for unknown. */
    @Nullable Boolean of(Sight sight);

    record WithValue(NumberPlan left, Comparison comparison, Slot<Integer> right) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            return comparison.of(left.in(scope), (int) scope.value(right));
        }

        @Override
        public @Nullable Boolean of(Sight sight) {
            return comparison.holds(left.of(sight), sight.value(right));
        }
    }

    record Compared(NumberPlan left, Comparison comparison, NumberPlan right) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            return comparison.of(left.in(scope), right.in(scope));
        }

        @Override
        public @Nullable Boolean of(Sight sight) {
            return comparison.holds(left.of(sight), right.of(sight));
        }
    }

    /** The exact quotient of whole numbers; the divisor is not 0. */
    record Divided(NumberPlan left, Slot<Integer> divisor, Comparison comparison, Slot<Integer> right)
            implements PredicatePlan {
        private static final int DIGITS = 10;

        @Override
        public Condition in(Scope scope) {
            return comparison.of(left.in(scope).dividedBy((int) scope.value(divisor)), (int) scope.value(right));
        }

        @Override
        public @Nullable Boolean of(Sight sight) {
            Integer dividend = left.of(sight);
            BigDecimal quotient = dividend == null
                    ? null
                    : BigDecimal.valueOf(dividend)
                            .divide(BigDecimal.valueOf(sight.value(divisor)), DIGITS, RoundingMode.HALF_UP);
            return comparison.holds(quotient, BigDecimal.valueOf(sight.value(right)));
        }
    }

    /** IS [NOT] DISTINCT FROM, which takes NULL for a value. */
    record Distinct(NumberPlan left, NumberPlan right, boolean negated) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            NumExpr<Integer> one = left.in(scope);
            return negated ? one.isNotDistinctFrom(right.in(scope)) : one.isDistinctFrom(right.in(scope));
        }

        @Override
        public Boolean of(Sight sight) {
            return Objects.equals(left.of(sight), right.of(sight)) == negated;
        }
    }

    record SameText(TextPlan left, Slot<String> right) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            return left.in(scope).eq(scope.value(right));
        }

        @Override
        public @Nullable Boolean of(Sight sight) {
            return Comparison.EQUAL.holds(left.of(sight), sight.value(right));
        }
    }

    /** Where a text is looked for in another, and which; they differ in the pattern only, which is a value. */
    record Wanted(Place place, String text) {
        enum Place {
            START,
            END,
            ANYWHERE
        }

        Condition in(TextExpr whole) {
            return switch (place) {
                case START -> whole.startsWith(text);
                case END -> whole.endsWith(text);
                case ANYWHERE -> whole.contains(text);
            };
        }

        boolean in(String whole) {
            return switch (place) {
                case START -> whole.startsWith(text);
                case END -> whole.endsWith(text);
                case ANYWHERE -> whole.contains(text);
            };
        }
    }

    record Found(TextPlan text, Slot<Wanted> wanted) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            return scope.value(wanted).in(text.in(scope));
        }

        @Override
        public @Nullable Boolean of(Sight sight) {
            String whole = text.of(sight);
            return whole == null ? null : sight.value(wanted).in(whole);
        }
    }

    /** IN of a list, whose length is no part of the shape. */
    record Among(NumberPlan operand, Slot<List<Integer>> values, boolean negated) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            NumExpr<Integer> number = operand.in(scope);
            return negated ? number.notIn(scope.value(values)) : number.in(scope.value(values));
        }

        @Override
        public @Nullable Boolean of(Sight sight) {
            Boolean found = Truth.among(operand.of(sight), sight.value(values));
            return negated ? Truth.not(found) : found;
        }
    }

    record Between(NumberPlan operand, Slot<Integer> low, Slot<Integer> high) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            return operand.in(scope).between(scope.value(low), scope.value(high));
        }

        @Override
        public @Nullable Boolean of(Sight sight) {
            Integer value = operand.of(sight);
            return Truth.both(
                    Comparison.GREATER_OR_EQUAL.holds(value, sight.value(low)),
                    Comparison.LESS_OR_EQUAL.holds(value, sight.value(high)));
        }
    }

    record Missing(TextPlan operand, boolean negated) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            return negated ? operand.in(scope).isNotNull() : operand.in(scope).isNull();
        }

        @Override
        public Boolean of(Sight sight) {
            return (operand.of(sight) == null) != negated;
        }
    }

    /** EXISTS of a customer's orders above an amount. */
    record HasOrder(NumberPlan customer, Slot<Integer> amount) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            Shop.Orders order = scope.inner();
            return exists(
                    select(order.id).from(order).where(order.customerId.eq(customer.in(scope)), order.amount.gt((int)
                            scope.value(amount))));
        }

        @Override
        public Boolean of(Sight sight) {
            Integer wanted = customer.of(sight);
            return sight.shop().orders().stream()
                    .map(Line::numbers)
                    .anyMatch(order -> Truth.holds(Truth.both(
                            Comparison.EQUAL.holds(order.get(1), wanted),
                            Comparison.GREATER.holds(order.get(2), sight.value(amount)))));
        }
    }

    /** IN of the customers, of whom some are NULL, of the orders up to an amount. */
    record AmongOrders(NumberPlan customer, Slot<Integer> amount, boolean negated) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            Shop.Orders order = scope.inner();
            var customers = select(order.customerId).from(order).where(order.amount.le((int) scope.value(amount)));
            NumExpr<Integer> number = customer.in(scope);
            return negated ? number.notIn(customers) : number.in(customers);
        }

        @Override
        public @Nullable Boolean of(Sight sight) {
            List<@Nullable Integer> customers = new ArrayList<>();
            for (Line order : sight.shop().orders()) {
                if (Truth.holds(Comparison.LESS_OR_EQUAL.holds(order.numbers().get(2), sight.value(amount)))) {
                    customers.add(order.numbers().get(1));
                }
            }
            Boolean found = Truth.among(customer.of(sight), customers);
            return negated ? Truth.not(found) : found;
        }
    }

    record Not(PredicatePlan operand) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            return operand.in(scope).not();
        }

        @Override
        public @Nullable Boolean of(Sight sight) {
            return Truth.not(operand.of(sight));
        }
    }

    record Both(PredicatePlan left, PredicatePlan right) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            return left.in(scope).and(right.in(scope));
        }

        @Override
        public @Nullable Boolean of(Sight sight) {
            return Truth.both(left.of(sight), right.of(sight));
        }
    }

    record Either(PredicatePlan left, PredicatePlan right) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            return left.in(scope).or(right.in(scope));
        }

        @Override
        public @Nullable Boolean of(Sight sight) {
            return Truth.either(left.of(sight), right.of(sight));
        }
    }
}
