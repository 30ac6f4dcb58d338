package org.alkahest.conformance.compare;

import org.alkahest.sql.Functions;
import org.alkahest.sql.TextExpr;

/**
 * A text expression. All texts are in small letters: whether capital ones are others is a matter of collations, and of LIKE in SQLite
 * ({@code docs/differences.md}).
 */
sealed interface TextPlan {
    TextExpr in(Scope scope);

    record Column(int pick) implements TextPlan {
        @Override
        public TextExpr in(Scope scope) {
            return scope.text(pick);
        }
    }

    record Lower(TextPlan operand) implements TextPlan {
        @Override
        public TextExpr in(Scope scope) {
            return Functions.lower(operand.in(scope));
        }
    }

    record Joined(TextPlan left, TextPlan right) implements TextPlan {
        @Override
        public TextExpr in(Scope scope) {
            return left.in(scope).concat(right.in(scope));
        }
    }

    record Part(TextPlan text, int start, int length) implements TextPlan {
        @Override
        public TextExpr in(Scope scope) {
            return Functions.substring(text.in(scope), start, length);
        }
    }

    record Else(TextPlan operand, String otherwise) implements TextPlan {
        @Override
        public TextExpr in(Scope scope) {
            return Functions.coalesce(operand.in(scope), otherwise);
        }
    }
}
