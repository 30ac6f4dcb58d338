package org.alkahest.sql;

import java.time.Duration;
import java.util.List;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Label;
import org.alkahest.sql.type.Json;
import org.alkahest.sql.type.SqlType;

/** The handles of expressions that are not columns, one record a family. */
final class Handles {
    private Handles() {}

    record Text(Expression node, SqlType<String> type) implements TextExpr {
        @Override
        public String toString() {
            return described(node, type);
        }
    }

    record Num<N extends Number>(Expression node, SqlType<N> type) implements NumExpr<N> {
        @Override
        public String toString() {
            return described(node, type);
        }
    }

    record Bool(Expression node, SqlType<Boolean> type) implements Condition {
        @Override
        public String toString() {
            return described(node, type);
        }
    }

    record Temporal<T>(Expression node, SqlType<T> type) implements TemporalExpr<T> {
        @Override
        public String toString() {
            return described(node, type);
        }
    }

    record Array<E, F extends Expr<E>>(Expression node, ArrayType<E, F> family) implements ArrayExpr<E, F> {
        @Override
        public SqlType<List<E>> type() {
            return family.type();
        }

        @Override
        public String toString() {
            return described(node, type());
        }
    }

    record Interval(Expression node, SqlType<Duration> type) implements IntervalExpr {
        @Override
        public String toString() {
            return described(node, type);
        }
    }

    record Document(Expression node, SqlType<Json> type) implements JsonExpr {
        @Override
        public String toString() {
            return described(node, type);
        }
    }

    record Value<T>(Expression node, SqlType<T> type) implements ValueExpr<T> {
        @Override
        public String toString() {
            return described(node, type);
        }
    }

    record NumOfRows<N extends Number>(Expression node, SqlType<N> type) implements NumAggregate<N> {
        @Override
        public String toString() {
            return described(node, type);
        }
    }

    record TextOfRows(Expression node, SqlType<String> type) implements TextAggregate {
        @Override
        public String toString() {
            return described(node, type);
        }
    }

    record TemporalOfRows<T>(Expression node, SqlType<T> type) implements TemporalAggregate<T> {
        @Override
        public String toString() {
            return described(node, type);
        }
    }

    record IntervalOfRows(Expression node, SqlType<Duration> type) implements IntervalAggregate {
        @Override
        public String toString() {
            return described(node, type);
        }
    }

    record BoolOfRows(Expression node, SqlType<Boolean> type) implements ConditionAggregate {
        @Override
        public String toString() {
            return described(node, type);
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
