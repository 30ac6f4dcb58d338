package org.alkahest.conformance.compare;

import org.alkahest.sql.Expr;
import org.alkahest.sql.Functions;

/** An aggregate. Means are left out: how many digits they have is a matter of databases. */
sealed interface AggregatePlan {
    Expr<?> in(Scope scope);

    record Rows() implements AggregatePlan {
        @Override
        public Expr<?> in(Scope scope) {
            return Functions.count();
        }
    }

    record Count(TextPlan operand, boolean distinct) implements AggregatePlan {
        @Override
        public Expr<?> in(Scope scope) {
            return distinct ? Functions.countDistinct(operand.in(scope)) : Functions.count(operand.in(scope));
        }
    }

    record Sum(NumberPlan operand) implements AggregatePlan {
        @Override
        public Expr<?> in(Scope scope) {
            return Functions.sum(operand.in(scope));
        }
    }

    record Least(TextPlan operand) implements AggregatePlan {
        @Override
        public Expr<?> in(Scope scope) {
            return Functions.min(operand.in(scope));
        }
    }

    record Greatest(NumberPlan operand) implements AggregatePlan {
        @Override
        public Expr<?> in(Scope scope) {
            return Functions.max(operand.in(scope));
        }
    }
}
