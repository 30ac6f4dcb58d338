package org.alkahest.conformance.compare;

import static org.alkahest.sql.Functions.exists;
import static org.alkahest.sql.Sql.select;

import java.util.List;
import org.alkahest.sql.Condition;
import org.alkahest.sql.NumExpr;

/** A condition. */
sealed interface PredicatePlan {
    Condition in(Scope scope);

    /** The six comparisons. */
    enum Comparison {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL;

        Condition of(NumExpr<Integer> left, NumExpr<Integer> right) {
            return switch (this) {
                case EQUAL -> left.eq(right);
                case NOT_EQUAL -> left.ne(right);
                case LESS -> left.lt(right);
                case LESS_OR_EQUAL -> left.le(right);
                case GREATER -> left.gt(right);
                case GREATER_OR_EQUAL -> left.ge(right);
            };
        }

        Condition of(NumExpr<Integer> left, int right) {
            return switch (this) {
                case EQUAL -> left.eq(right);
                case NOT_EQUAL -> left.ne(right);
                case LESS -> left.lt(right);
                case LESS_OR_EQUAL -> left.le(right);
                case GREATER -> left.gt(right);
                case GREATER_OR_EQUAL -> left.ge(right);
            };
        }
    }

    record WithValue(NumberPlan left, Comparison comparison, int right) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            return comparison.of(left.in(scope), right);
        }
    }

    record Compared(NumberPlan left, Comparison comparison, NumberPlan right) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            return comparison.of(left.in(scope), right.in(scope));
        }
    }

    record SameText(TextPlan left, String right) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            return left.in(scope).eq(right);
        }
    }

    record Contains(TextPlan text, String part) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            return text.in(scope).contains(part);
        }
    }

    record Among(NumberPlan operand, List<Integer> values, boolean negated) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            NumExpr<Integer> number = operand.in(scope);
            return negated ? number.notIn(values) : number.in(values);
        }
    }

    record Between(NumberPlan operand, int low, int high) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            return operand.in(scope).between(low, high);
        }
    }

    record Missing(TextPlan operand, boolean negated) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            return negated ? operand.in(scope).isNotNull() : operand.in(scope).isNull();
        }
    }

    record HasOrder(NumberPlan customer, int amount) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            Shop.Orders order = scope.inner();
            return exists(select(order.id).where(order.customerId.eq(customer.in(scope)), order.amount.gt(amount)));
        }
    }

    record AmongOrders(NumberPlan customer, int amount, boolean negated) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            Shop.Orders order = scope.inner();
            var customers = select(order.customerId).where(order.amount.le(amount));
            NumExpr<Integer> number = customer.in(scope);
            return negated ? number.notIn(customers) : number.in(customers);
        }
    }

    record Not(PredicatePlan operand) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            return operand.in(scope).not();
        }
    }

    record Both(PredicatePlan left, PredicatePlan right) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            return left.in(scope).and(right.in(scope));
        }
    }

    record Either(PredicatePlan left, PredicatePlan right) implements PredicatePlan {
        @Override
        public Condition in(Scope scope) {
            return left.in(scope).or(right.in(scope));
        }
    }
}
