package org.alkahest.conformance.model;

import static org.alkahest.sql.Sql.select;

import java.util.function.IntBinaryOperator;
import org.alkahest.sql.Functions;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.Types;
import org.jspecify.annotations.Nullable;

/** An integer expression. Small numbers only: what happens at the end of a type's range is a matter of databases. */
sealed interface NumberPlan {
    NumExpr<Integer> in(Scope scope);

    @Nullable Integer of(Sight sight);

    private static @Nullable Integer computed(
            @Nullable Integer left, IntBinaryOperator operator, @Nullable Integer right) {
        return left == null || right == null ? null : operator.applyAsInt(left, right);
    }

    record Column(int pick) implements NumberPlan {
        @Override
        public NumExpr<Integer> in(Scope scope) {
            return scope.number(pick);
        }

        @Override
        public @Nullable Integer of(Sight sight) {
            return sight.number(pick);
        }
    }

    record Plus(NumberPlan left, Slot<Integer> right) implements NumberPlan {
        @Override
        public NumExpr<Integer> in(Scope scope) {
            return left.in(scope).plus(scope.value(right));
        }

        @Override
        public @Nullable Integer of(Sight sight) {
            return computed(left.of(sight), Integer::sum, sight.value(right));
        }
    }

    record Minus(NumberPlan left, NumberPlan right) implements NumberPlan {
        @Override
        public NumExpr<Integer> in(Scope scope) {
            return left.in(scope).minus(right.in(scope));
        }

        @Override
        public @Nullable Integer of(Sight sight) {
            return computed(left.of(sight), (a, b) -> a - b, right.of(sight));
        }
    }

    record Times(NumberPlan left, Slot<Integer> right) implements NumberPlan {
        @Override
        public NumExpr<Integer> in(Scope scope) {
            return left.in(scope).times(scope.value(right));
        }

        @Override
        public @Nullable Integer of(Sight sight) {
            return computed(left.of(sight), (a, b) -> a * b, sight.value(right));
        }
    }

    /** What division leaves; the divisor is not 0. */
    record Remainder(NumberPlan left, Slot<Integer> right) implements NumberPlan {
        @Override
        public NumExpr<Integer> in(Scope scope) {
            return left.in(scope).remainder(scope.value(right));
        }

        @Override
        public @Nullable Integer of(Sight sight) {
            return computed(left.of(sight), (a, b) -> a % b, sight.value(right));
        }
    }

    record Negated(NumberPlan operand) implements NumberPlan {
        @Override
        public NumExpr<Integer> in(Scope scope) {
            return operand.in(scope).negated();
        }

        @Override
        public @Nullable Integer of(Sight sight) {
            Integer value = operand.of(sight);
            return value == null ? null : -value;
        }
    }

    record Absolute(NumberPlan operand) implements NumberPlan {
        @Override
        public NumExpr<Integer> in(Scope scope) {
            return Functions.abs(operand.in(scope));
        }

        @Override
        public @Nullable Integer of(Sight sight) {
            Integer value = operand.of(sight);
            return value == null ? null : Math.abs(value);
        }
    }

    /** COALESCE. */
    record Else(NumberPlan operand, Slot<Integer> otherwise) implements NumberPlan {
        @Override
        public NumExpr<Integer> in(Scope scope) {
            return Functions.coalesce(operand.in(scope), scope.value(otherwise));
        }

        @Override
        public @Nullable Integer of(Sight sight) {
            Integer value = operand.of(sight);
            return value == null ? sight.value(otherwise) : value;
        }
    }

    /** NULLIF. */
    record Unless(NumberPlan operand, Slot<Integer> value) implements NumberPlan {
        @Override
        public NumExpr<Integer> in(Scope scope) {
            return Functions.nullif(operand.in(scope), scope.value(value));
        }

        @Override
        public @Nullable Integer of(Sight sight) {
            Integer found = operand.of(sight);
            return found == null || found.equals(sight.value(value)) ? null : found;
        }
    }

    /** CASE with one condition: what is unknown goes to ELSE. */
    record Choice(PredicatePlan condition, NumberPlan then, NumberPlan otherwise) implements NumberPlan {
        @Override
        public NumExpr<Integer> in(Scope scope) {
            return Functions.when(condition.in(scope), then.in(scope)).otherwise(otherwise.in(scope));
        }

        @Override
        public @Nullable Integer of(Sight sight) {
            return Truth.holds(condition.of(sight)) ? then.of(sight) : otherwise.of(sight);
        }
    }

    /** CAST to the type that it has, as far as the language is concerned; databases compute with wider ones. */
    record Whole(NumberPlan operand) implements NumberPlan {
        @Override
        public NumExpr<Integer> in(Scope scope) {
            return Functions.cast(operand.in(scope), Types.INTEGER);
        }

        @Override
        public @Nullable Integer of(Sight sight) {
            return operand.of(sight);
        }
    }

    record Length(TextPlan text) implements NumberPlan {
        @Override
        public NumExpr<Integer> in(Scope scope) {
            return Functions.length(text.in(scope));
        }

        @Override
        public @Nullable Integer of(Sight sight) {
            String value = text.of(sight);
            return value == null ? null : value.length();
        }
    }

    /** A scalar subquery: the highest amount of a customer's orders, NULL where there is none. */
    record Highest(NumberPlan customer) implements NumberPlan {
        @Override
        public NumExpr<Integer> in(Scope scope) {
            Shop.Orders order = scope.inner();
            var highest = Functions.max(order.amount);
            return select(highest)
                    .from(order)
                    .where(order.customerId.eq(customer.in(scope)))
                    .scalar(highest);
        }

        @Override
        public @Nullable Integer of(Sight sight) {
            Integer wanted = customer.of(sight);
            Integer highest = null;
            for (Line order : sight.shop().orders()) {
                Integer amount = order.numbers().get(2);
                if (wanted != null && wanted.equals(order.numbers().get(1)) && amount != null) {
                    highest = highest == null ? amount : Math.max(highest, amount);
                }
            }
            return highest;
        }
    }
}
