package org.alkahest.conformance.model;

import org.alkahest.sql.Functions;
import org.alkahest.sql.TextExpr;
import org.jspecify.annotations.Nullable;

/**
 * A text expression. All texts are in small letters: whether capital ones are others is a matter of collations, and of LIKE in SQLite
 * ({@code docs/differences.md}).
 */
sealed interface TextPlan {
    TextExpr in(Scope scope);

    @Nullable String of(Sight sight);

    record Column(int pick) implements TextPlan {
        @Override
        public TextExpr in(Scope scope) {
            return scope.text(pick);
        }

        @Override
        public @Nullable String of(Sight sight) {
            return sight.text(pick);
        }
    }

    record Lower(TextPlan operand) implements TextPlan {
        @Override
        public TextExpr in(Scope scope) {
            return Functions.lower(operand.in(scope));
        }

        @Override
        public @Nullable String of(Sight sight) {
            return operand.of(sight);
        }
    }

    /** One after the other; NULL if one of them is. */
    record Joined(TextPlan left, TextPlan right) implements TextPlan {
        @Override
        public TextExpr in(Scope scope) {
            return left.in(scope).concat(right.in(scope));
        }

        @Override
        public @Nullable String of(Sight sight) {
            String first = left.of(sight);
            String second = right.of(sight);
            return first == null || second == null ? null : first + second;
        }
    }

    /** From a place, counted from 1, so many characters, or as many as there are. */
    record Part(TextPlan text, Slot<Integer> start, Slot<Integer> length) implements TextPlan {
        @Override
        public TextExpr in(Scope scope) {
            return Functions.substring(text.in(scope), scope.value(start), scope.value(length));
        }

        @Override
        public @Nullable String of(Sight sight) {
            String whole = text.of(sight);
            if (whole == null) {
                return null;
            }
            int from = Math.min(whole.length(), sight.value(start) - 1);
            return whole.substring(from, Math.min(whole.length(), from + sight.value(length)));
        }
    }

    record Replaced(TextPlan text, Slot<String> part, Slot<String> replacement) implements TextPlan {
        @Override
        public TextExpr in(Scope scope) {
            return text.in(scope).replace(scope.value(part), scope.value(replacement));
        }

        @Override
        public @Nullable String of(Sight sight) {
            String whole = text.of(sight);
            String removed = sight.value(part);
            return whole == null || removed.isEmpty() ? whole : whole.replace(removed, sight.value(replacement));
        }
    }

    /** COALESCE. */
    record Else(TextPlan operand, Slot<String> otherwise) implements TextPlan {
        @Override
        public TextExpr in(Scope scope) {
            return Functions.coalesce(operand.in(scope), scope.value(otherwise));
        }

        @Override
        public @Nullable String of(Sight sight) {
            String value = operand.of(sight);
            return value == null ? sight.value(otherwise) : value;
        }
    }
}
