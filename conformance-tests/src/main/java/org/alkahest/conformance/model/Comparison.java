package org.alkahest.conformance.model;

import org.alkahest.sql.Condition;
import org.alkahest.sql.NumExpr;
import org.jspecify.annotations.Nullable;

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

    Condition of(NumExpr<?> left, int right) {
        return switch (this) {
            case EQUAL -> left.eq(right);
            case NOT_EQUAL -> left.ne(right);
            case LESS -> left.lt(right);
            case LESS_OR_EQUAL -> left.le(right);
            case GREATER -> left.gt(right);
            case GREATER_OR_EQUAL -> left.ge(right);
        };
    }

    /** In memory; unknown where one of them is NULL. */
    <T extends Comparable<? super T>> @Nullable Boolean holds(@Nullable T left, @Nullable T right) {
        if (left == null || right == null) {
            return null;
        }
        int order = left.compareTo(right);
        return switch (this) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }
}
