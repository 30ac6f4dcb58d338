package org.alkahest.sql;

import java.time.Duration;
import java.util.List;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Label;
import org.alkahest.sql.type.Json;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** The handles of expressions that are not columns, one class a family. */
final class Handles {
    private Handles() {}

    /** Two handles are equal if they are of the very same expression: two that look alike may have different values. */
    abstract static class Handle<T> {
        private final Expression node;
        private final SqlType<T> type;

        Handle(Expression node, SqlType<T> type) {
            this.node = node;
            this.type = type;
        }

        public Expression node() {
            return node;
        }

        public SqlType<T> type() {
            return type;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Handle<?> handle && handle.node == node;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(node);
        }

        @Override
        public String toString() {
            return described(node, type);
        }
    }

    static final class Text extends Handle<String> implements TextExpr {
        Text(Expression node, SqlType<String> type) {
            super(node, type);
        }
    }

    static final class Num<N extends Number> extends Handle<N> implements NumExpr<N> {
        Num(Expression node, SqlType<N> type) {
            super(node, type);
        }
    }

    static final class Bool extends Handle<Boolean> implements Condition {
        Bool(Expression node, SqlType<Boolean> type) {
            super(node, type);
        }
    }

    static final class Temporal<T> extends Handle<T> implements TemporalExpr<T> {
        Temporal(Expression node, SqlType<T> type) {
            super(node, type);
        }
    }

    static final class Array<E, F extends Expr<E>> extends Handle<List<E>> implements ArrayExpr<E, F> {
        private final ArrayType<E, F> family;

        Array(Expression node, ArrayType<E, F> family) {
            super(node, family.type());
            this.family = family;
        }

        @Override
        public ArrayType<E, F> family() {
            return family;
        }
    }

    static final class Interval extends Handle<Duration> implements IntervalExpr {
        Interval(Expression node, SqlType<Duration> type) {
            super(node, type);
        }
    }

    static final class Document extends Handle<Json> implements JsonExpr {
        Document(Expression node, SqlType<Json> type) {
            super(node, type);
        }
    }

    static final class Value<T> extends Handle<T> implements ValueExpr<T> {
        Value(Expression node, SqlType<T> type) {
            super(node, type);
        }
    }

    static final class NumOfRows<N extends Number> extends Handle<N> implements NumAggregate<N> {
        NumOfRows(Expression node, SqlType<N> type) {
            super(node, type);
        }
    }

    static final class TextOfRows extends Handle<String> implements TextAggregate {
        TextOfRows(Expression node, SqlType<String> type) {
            super(node, type);
        }
    }

    static final class TemporalOfRows<T> extends Handle<T> implements TemporalAggregate<T> {
        TemporalOfRows(Expression node, SqlType<T> type) {
            super(node, type);
        }
    }

    static final class IntervalOfRows extends Handle<Duration> implements IntervalAggregate {
        IntervalOfRows(Expression node, SqlType<Duration> type) {
            super(node, type);
        }
    }

    static final class BoolOfRows extends Handle<Boolean> implements ConditionAggregate {
        BoolOfRows(Expression node, SqlType<Boolean> type) {
            super(node, type);
        }
    }

    /** How messages name the expression: by a name if it has one, never by the values in it. */
    static String described(Expression node, SqlType<?> type) {
        if (node instanceof ColumnRef column) {
            return column.source() + "." + column.name();
        }
        return node instanceof Label label ? '"' + label.name() + '"' : "an expression of " + type.describe();
    }
}
