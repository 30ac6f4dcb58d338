package org.alkahest.conformance.compare;

import org.alkahest.sql.Functions;
import org.alkahest.sql.NumExpr;

/** An integer expression. Small numbers only: what happens at the end of a type's range is a matter of databases. */
sealed interface NumberPlan {
    NumExpr<Integer> in(Scope scope);

    record Column(int pick) implements NumberPlan {
        @Override
        public NumExpr<Integer> in(Scope scope) {
            return scope.number(pick);
        }
    }

    record Plus(NumberPlan left, int right) implements NumberPlan {
        @Override
        public NumExpr<Integer> in(Scope scope) {
            return left.in(scope).plus(right);
        }
    }

    record Minus(NumberPlan left, NumberPlan right) implements NumberPlan {
        @Override
        public NumExpr<Integer> in(Scope scope) {
            return left.in(scope).minus(right.in(scope));
        }
    }

    record Times(NumberPlan left, int right) implements NumberPlan {
        @Override
        public NumExpr<Integer> in(Scope scope) {
            return left.in(scope).times(right);
        }
    }

    record Negated(NumberPlan operand) implements NumberPlan {
        @Override
        public NumExpr<Integer> in(Scope scope) {
            return operand.in(scope).negated();
        }
    }

    record Absolute(NumberPlan operand) implements NumberPlan {
        @Override
        public NumExpr<Integer> in(Scope scope) {
            return Functions.abs(operand.in(scope));
        }
    }

    record Else(NumberPlan operand, int otherwise) implements NumberPlan {
        @Override
        public NumExpr<Integer> in(Scope scope) {
            return Functions.coalesce(operand.in(scope), otherwise);
        }
    }

    record Choice(PredicatePlan condition, NumberPlan then, NumberPlan otherwise) implements NumberPlan {
        @Override
        public NumExpr<Integer> in(Scope scope) {
            return Functions.when(condition.in(scope), then.in(scope)).otherwise(otherwise.in(scope));
        }
    }

    record Length(TextPlan text) implements NumberPlan {
        @Override
        public NumExpr<Integer> in(Scope scope) {
            return Functions.length(text.in(scope));
        }
    }
}
