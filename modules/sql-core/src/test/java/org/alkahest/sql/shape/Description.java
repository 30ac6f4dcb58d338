package org.alkahest.sql.shape;

import java.util.List;
import org.alkahest.sql.tree.ArithmeticOperator;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.JoinKind;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.SetOperator;
import org.jspecify.annotations.Nullable;

/**
 * A statement without values, as plain data: from one description a statement can be {@linkplain Building built} any
 * number of times, with other values and other objects each time. Two descriptions are equal if their statements ought to
 * have equal keys.
 */
interface Description {

    /** Something with a value; the three families suffice, the others are built of the same nodes. */
    sealed interface Value extends Description {}

    sealed interface Num extends Value {}

    sealed interface Text extends Value {}

    sealed interface Cond extends Value {}

    /**
     * A column.
     *
     * @param level 0 for a source of the query itself, 1 for one of the query around it, and so on
     * @param source its place among the sources of that query: the roots, then what is joined
     * @param output the place of the column in the source
     */
    record Ref(int level, int source, int output) implements Description {}

    record NumColumn(Ref ref) implements Num {}

    record NumValue() implements Num {}

    record NumLiteral(long number) implements Num {}

    record Computed(ArithmeticOperator operator, Num left, Num right) implements Num {}

    record Negated(Num operand) implements Num {}

    record Counted(boolean distinct, Value operand) implements Num {}

    record Length(Text operand) implements Num {}

    record Chosen(Cond condition, Num then, @Nullable Num otherwise) implements Num {}

    record Scalar(Query query) implements Num {}

    record TextColumn(Ref ref) implements Text {}

    record TextValue() implements Text {}

    record TextLiteral(String text) implements Text {}

    record Joined(Text left, Text right) implements Text {}

    record Called(String function, List<Text> arguments) implements Text {}

    record CastNum(int length, Num operand) implements Text {}

    record CondColumn(Ref ref) implements Cond {}

    record Compared(ComparisonOperator operator, Num left, Num right) implements Cond {}

    record TextCompared(ComparisonOperator operator, Text left, Text right) implements Cond {}

    record Null(boolean negated, Value operand) implements Cond {}

    record InBetween(Num operand, Num low, Num high) implements Cond {}

    record Matched(boolean negated, boolean escaped, Text operand) implements Cond {}

    record Listed(boolean negated, Num operand) implements Cond {}

    record Found(boolean negated, Num operand, Query query) implements Cond {}

    record RowListed(boolean negated, Num first, Num second) implements Cond {}

    record AnyOf(Num operand, Query query) implements Cond {}

    record Existing(Query query) implements Cond {}

    record And(Cond left, Cond right) implements Cond {}

    record Or(Cond left, Cond right) implements Cond {}

    record Not(Cond operand) implements Cond {}

    /** An item of FROM. */
    sealed interface From extends Description {}

    record Base(int table) implements From {}

    record Alias(int table, String name) implements From {}

    record Sub(String name, Query query) implements From {}

    /** Values of two numbers each. */
    record Valued(String name) implements From {}

    /** As {@link Sub}, and may read what stands before it. */
    record Lateral(String name, Query query) implements From {}

    record Common(String name, @Nullable String alias, Query query) implements From {}

    /** Begins with a query of one number and goes on with those that report to it, as far as a condition allows. */
    record Recursive(String name, String step, Query anchor, Cond condition) implements From {}

    record Join(JoinKind kind, From item, Cond on) implements Description {}

    record Output(Value value, @Nullable String label) implements Description {}

    record Order(Value value, boolean descending, OrderItem.@Nullable NullsOrder nulls) implements Description {}

    enum Limit {
        NONE,
        COUNT,
        OFFSET,
        BOTH
    }

    /** A statement. */
    sealed interface Statement extends Description {}

    sealed interface Query extends Statement {}

    record Selected(
            boolean distinct,
            List<Output> outputs,
            boolean fromIsInferred,
            List<From> roots,
            List<Join> joins,
            List<Cond> where,
            List<Value> groupBy,
            List<Cond> having,
            List<Order> orderBy,
            Limit limit)
            implements Query {}

    record Combined(SetOperator operator, Query left, Query right, Limit limit) implements Query {}

    record WithOptions(Selected query, List<Option> options) implements Statement {}

    record Option(String mode, List<Cond> conditions) implements Description {}

    record Inserted(Query query) implements Statement {}

    record Updated(Num number, @Nullable Text name, List<Cond> where, List<Value> returning) implements Statement {}

    record Deleted(List<Cond> where, List<Value> returning) implements Statement {}
}
