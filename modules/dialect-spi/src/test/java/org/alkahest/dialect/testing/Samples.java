package org.alkahest.dialect.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.alkahest.sql.tree.Arithmetic;
import org.alkahest.sql.tree.ArithmeticOperator;
import org.alkahest.sql.tree.Between;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.BindList;
import org.alkahest.sql.tree.Case;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.Concat;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InList;
import org.alkahest.sql.tree.InQuery;
import org.alkahest.sql.tree.IsNull;
import org.alkahest.sql.tree.Like;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.Logical;
import org.alkahest.sql.tree.LogicalOperator;
import org.alkahest.sql.tree.Negate;
import org.alkahest.sql.tree.Not;
import org.alkahest.sql.tree.ScalarQuery;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/**
 * Random expressions with their values, over numbers, texts and conditions that contain each other. Nothing here writes
 * SQL: parentheses that are missing show as another value.
 */
final class Samples {
    static final BasicType<Long> BIGINT = BasicType.of(TypeKind.BIGINT, Long.class);
    static final BasicType<String> WORD = BasicType.of(TypeKind.VARCHAR, String.class, 50);

    private final Sample<Long> column;
    private final int depth;

    /** @param column a column and its value in the only row */
    Samples(Sample<Long> column, int depth) {
        this.column = column;
        this.depth = depth;
    }

    private Samples below() {
        return new Samples(column, depth - 1);
    }

    // ------------------------------------------------------------------------------------------------ numbers

    Arbitrary<Sample<Long>> numbers() {
        Arbitrary<Sample<Long>> leaves = Arbitraries.oneOf(
                Arbitraries.longs().between(-5, 5).map(n -> new Sample<>(new Bind(BIGINT, n), n)),
                Arbitraries.longs().between(-5, 5).map(n -> new Sample<>(new Literal(BIGINT, n), n)),
                Arbitraries.just(new Sample<>(new Literal(BIGINT, null), null)),
                Arbitraries.just(column));
        if (depth == 0) {
            return leaves;
        }
        Samples smaller = below();
        return Arbitraries.oneOf(
                leaves,
                Combinators.combine(
                                Arbitraries.of(
                                        ArithmeticOperator.ADD,
                                        ArithmeticOperator.SUBTRACT,
                                        ArithmeticOperator.MULTIPLY),
                                smaller.numbers(),
                                smaller.numbers())
                        .as(Samples::arithmetic),
                Combinators.combine(
                                Arbitraries.of(ArithmeticOperator.DIVIDE, ArithmeticOperator.REMAINDER),
                                smaller.numbers(),
                                Arbitraries.longs()
                                        .between(-5, 5)
                                        .filter(n -> n != 0)
                                        .map(n -> new Sample<>(new Literal(BIGINT, n), n)))
                        .as(Samples::arithmetic),
                smaller.numbers().map(n -> new Sample<>(new Negate(n.node()), n.value() == null ? null : -n.value())),
                smaller.numbers().map(n -> new Sample<>(scalar(n.node()), n.value())),
                Combinators.combine(smaller.conditions(), smaller.numbers(), smaller.numbers())
                        .as((when, then, otherwise) -> new Sample<>(
                                new Case(List.of(new Case.Branch(when.node(), then.node())), otherwise.node()),
                                Boolean.TRUE.equals(when.value()) ? then.value() : otherwise.value())));
    }

    private static ScalarQuery scalar(Expression node) {
        return new ScalarQuery(SelectQuery.of(List.of(node)));
    }

    private static Sample<Long> arithmetic(ArithmeticOperator operator, Sample<Long> left, Sample<Long> right) {
        Long value = both(left.value(), right.value(), (a, b) -> switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case REMAINDER -> a % b;
        });
        return new Sample<>(new Arithmetic(operator, left.node(), right.node(), BIGINT), value);
    }

    private static <A, B, R> R both(A left, B right, BiFunction<A, B, R> operation) {
        return left == null || right == null ? null : operation.apply(left, right);
    }

    // ------------------------------------------------------------------------------------------------ texts

    /** Lower-case letters only: databases disagree on how to compare anything else. */
    Arbitrary<Sample<String>> texts() {
        Arbitrary<String> words = Arbitraries.strings().withCharRange('a', 'c').ofMaxLength(2);
        Arbitrary<Sample<String>> leaves = Arbitraries.oneOf(
                words.map(word -> new Sample<>(new Bind(WORD, word), word)),
                words.map(word -> new Sample<>(new Literal(WORD, word), word)),
                Arbitraries.just(new Sample<>(new Bind(WORD, null), null)));
        if (depth == 0) {
            return leaves;
        }
        return Arbitraries.oneOf(
                leaves,
                below().texts()
                        .list()
                        .ofMinSize(2)
                        .ofMaxSize(3)
                        .map(operands -> new Sample<>(
                                new Concat(operands.stream().map(Sample::node).toList()),
                                operands.stream().anyMatch(operand -> operand.value() == null)
                                        ? null
                                        : String.join(
                                                "",
                                                operands.stream()
                                                        .map(Sample::value)
                                                        .toList()))));
    }

    // ------------------------------------------------------------------------------------------------ conditions

    Arbitrary<Sample<Boolean>> conditions() {
        Arbitrary<Sample<Boolean>> comparisons = Arbitraries.oneOf(
                comparisons(below0().numbers(), Samples::order), comparisons(below0().texts(), Samples::order));
        if (depth == 0) {
            return comparisons;
        }
        Samples smaller = below();
        return Arbitraries.oneOf(
                comparisons,
                equalities(smaller.conditions()),
                smaller.conditions().map(c -> new Sample<>(new Not(c.node()), c.value() == null ? null : !c.value())),
                Combinators.combine(smaller.conditions(), Arbitraries.of(true, false))
                        .as((c, negated) ->
                                new Sample<>(new IsNull(c.node(), negated), (c.value() == null) != negated)),
                Combinators.combine(smaller.numbers(), Arbitraries.of(true, false))
                        .as((n, negated) ->
                                new Sample<>(new IsNull(n.node(), negated), (n.value() == null) != negated)),
                Combinators.combine(
                                Arbitraries.of(LogicalOperator.values()),
                                smaller.conditions().list().ofMinSize(2).ofMaxSize(3))
                        .as(Samples::logical),
                Combinators.combine(
                                smaller.numbers(), smaller.numbers(), smaller.numbers(), Arbitraries.of(true, false))
                        .as(Samples::between),
                Combinators.combine(
                                smaller.numbers(),
                                Arbitraries.longs().between(-3, 3).list().ofMaxSize(3),
                                Arbitraries.of(true, false))
                        .as(Samples::inList),
                Combinators.combine(smaller.numbers(), smaller.numbers(), Arbitraries.of(true, false))
                        .as((operand, only, negated) -> new Sample<>(
                                new InQuery(operand.node(), SelectQuery.of(List.of(only.node())), negated),
                                both(operand.value(), only.value(), (a, b) -> a.equals(b) != negated))),
                Combinators.combine(smaller.texts(), Arbitraries.of("a%", "%b", "_", "%"), Arbitraries.of(true, false))
                        .as(Samples::like));
    }

    private Samples below0() {
        return new Samples(column, Math.max(0, depth - 1));
    }

    private static <T extends Comparable<T>> boolean order(ComparisonOperator operator, T a, T b) {
        int order = a.compareTo(b);
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case DISTINCT, NOT_DISTINCT -> throw new IllegalArgumentException("NULL is compared as well");
        };
    }

    private interface Ordering<T> {
        boolean test(ComparisonOperator operator, T left, T right);
    }

    private static <T> Arbitrary<Sample<Boolean>> comparisons(Arbitrary<Sample<T>> operands, Ordering<T> ordering) {
        return Combinators.combine(Arbitraries.of(ComparisonOperator.values()), operands, operands)
                .as((operator, left, right) -> new Sample<>(
                        new Comparison(operator, left.node(), right.node()),
                        compared(operator, left.value(), right.value(), ordering)));
    }

    private static <T> Boolean compared(ComparisonOperator operator, T left, T right, Ordering<T> ordering) {
        return switch (operator) {
            case DISTINCT -> !Objects.equals(left, right);
            case NOT_DISTINCT -> Objects.equals(left, right);
            default -> both(left, right, (a, b) -> ordering.test(operator, a, b));
        };
    }

    private static Arbitrary<Sample<Boolean>> equalities(Arbitrary<Sample<Boolean>> operands) {
        return Combinators.combine(
                        Arbitraries.of(ComparisonOperator.EQUAL, ComparisonOperator.NOT_EQUAL), operands, operands)
                .as((operator, left, right) -> new Sample<>(
                        new Comparison(operator, left.node(), right.node()),
                        both(
                                left.value(),
                                right.value(),
                                (a, b) -> (operator == ComparisonOperator.EQUAL) == a.equals(b))));
    }

    private static Sample<Boolean> logical(LogicalOperator operator, List<Sample<Boolean>> operands) {
        boolean decisive = operator == LogicalOperator.OR;
        List<Expression> nodes = new ArrayList<>();
        boolean decided = false;
        boolean unknown = false;
        for (Sample<Boolean> operand : operands) {
            nodes.add(operand.node());
            decided |= Objects.equals(operand.value(), decisive);
            unknown |= operand.value() == null;
        }
        Boolean value = decided ? Boolean.valueOf(decisive) : unknown ? null : Boolean.valueOf(!decisive);
        return new Sample<>(new Logical(operator, nodes), value);
    }

    private static Sample<Boolean> between(Sample<Long> operand, Sample<Long> low, Sample<Long> high, boolean negated) {
        Boolean above = both(operand.value(), low.value(), (a, b) -> a >= b);
        Boolean below = both(operand.value(), high.value(), (a, b) -> a <= b);
        Boolean inside = logical(
                        LogicalOperator.AND, List.of(new Sample<>(low.node(), above), new Sample<>(high.node(), below)))
                .value();
        return new Sample<>(
                new Between(operand.node(), low.node(), high.node(), negated),
                inside == null ? null : inside != negated);
    }

    private static Sample<Boolean> inList(Sample<Long> operand, List<Long> values, boolean negated) {
        Boolean value;
        if (values.isEmpty()) {
            value = negated;
        } else {
            value = operand.value() == null ? null : values.contains(operand.value()) != negated;
        }
        return new Sample<>(new InList(operand.node(), new BindList(BIGINT, values), negated), value);
    }

    private static Sample<Boolean> like(Sample<String> operand, String pattern, boolean negated) {
        BiPredicate<String, String> matches = (text, like) -> switch (like) {
            case "a%" -> text.startsWith("a");
            case "%b" -> text.endsWith("b");
            case "_" -> text.length() == 1;
            default -> true;
        };
        SqlType<String> type = WORD;
        return new Sample<>(
                new Like(operand.node(), new Bind(type, pattern), null, negated),
                operand.value() == null ? null : matches.test(operand.value(), pattern) != negated);
    }
}
