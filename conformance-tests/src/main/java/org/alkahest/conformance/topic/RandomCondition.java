package org.alkahest.conformance.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.alkahest.sql.Condition;
import org.alkahest.sql.NumExpr;
import org.jspecify.annotations.Nullable;

/**
 * Random conditions over {@link People}, and what they mean: a template has a shape and no values; filled with values it is a
 * condition for the database and, beside it, one in Java with the three truth values of SQL.
 */
final class RandomCondition {
    private RandomCondition() {}

    /** A row of {@link People} in memory. */
    record Person(
            long id,
            String name,
            @Nullable Integer age,
            @Nullable Long bossId) {}

    private static final List<Person> ROWS = List.of(
            new Person(1, "ann", 30, null),
            new Person(2, "bob", 40, 1L),
            new Person(3, "cid", null, 1L),
            new Person(4, "dee", 20, 2L),
            new Person(5, "eve", 40, 2L));

    /** A condition with its values, and the same in Java: null for unknown. */
    record Filled(Condition condition, Function<Person, @Nullable Boolean> inJava) {
        List<Long> expectedIds() {
            List<Long> ids = new ArrayList<>();
            for (Person row : ROWS) {
                if (Boolean.TRUE.equals(inJava.apply(row))) {
                    ids.add(row.id());
                }
            }
            return ids;
        }
    }

    /** The shape of a condition; equal templates make statements of equal shapes. */
    interface Template {
        Filled filled(People p, Random values);

        /** With the values that a seed gives. */
        default Filled filled(People p, long seed) {
            return filled(p, new Random(seed * 7919));
        }
    }

    // ------------------------------------------------------------------------------------------------ leaves

    private enum NumberColumn {
        ID,
        AGE,
        BOSS_ID;

        private NumExpr<?> of(People p) {
            return this == ID ? p.id : this == AGE ? p.age : p.bossId;
        }

        private @Nullable Integer of(Person row) {
            if (this == AGE) {
                return row.age();
            }
            Long id = this == ID ? Long.valueOf(row.id()) : row.bossId();
            return id == null ? null : id.intValue();
        }

        private int value(Random values) {
            return this == AGE ? 10 * (1 + values.nextInt(5)) : values.nextInt(7);
        }
    }

    private enum Operator {
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE;

        private Condition of(NumExpr<?> left, int right) {
            return switch (this) {
                case EQ -> left.eq(right);
                case NE -> left.ne(right);
                case LT -> left.lt(right);
                case LE -> left.le(right);
                case GT -> left.gt(right);
                case GE -> left.ge(right);
            };
        }

        private boolean holds(int left, int right) {
            int order = Integer.compare(left, right);
            return switch (this) {
                case EQ -> order == 0;
                case NE -> order != 0;
                case LT -> order < 0;
                case LE -> order <= 0;
                case GT -> order > 0;
                case GE -> order >= 0;
            };
        }
    }

    private record Compared(NumberColumn number, Operator operator) implements Template {
        @Override
        public Filled filled(People p, Random values) {
            int right = number.value(values);
            return new Filled(operator.of(number.of(p), right), row -> {
                Integer left = number.of(row);
                return left == null ? null : operator.holds(left, right);
            });
        }
    }

    private record Sum(NumberColumn number, Operator operator) implements Template {
        @Override
        public Filled filled(People p, Random values) {
            int added = values.nextInt(20);
            int right = number.value(values);
            return new Filled(operator.of(number.of(p).plus(added), right), row -> {
                Integer left = number.of(row);
                return left == null ? null : operator.holds(left + added, right);
            });
        }
    }

    /** Membership in a list, whose length is no part of the shape. */
    private record In(boolean negated) implements Template {
        @Override
        public Filled filled(People p, Random values) {
            List<Integer> list = new ArrayList<>();
            for (int i = values.nextInt(6); i > 0; i--) {
                list.add(NumberColumn.AGE.value(values));
            }
            return new Filled(negated ? p.age.notIn(list) : p.age.in(list), row -> {
                if (list.isEmpty()) {
                    return negated;
                }
                return row.age() == null ? null : list.contains(row.age()) != negated;
            });
        }
    }

    private record Null(NumberColumn number, boolean negated) implements Template {
        @Override
        public Filled filled(People p, Random values) {
            NumExpr<?> column = number.of(p);
            return new Filled(
                    negated ? column.isNotNull() : column.isNull(), row -> (number.of(row) == null) != negated);
        }
    }

    private enum Text implements Template {
        EQUAL,
        STARTS_WITH,
        CONTAINS;

        @Override
        public Filled filled(People p, Random values) {
            List<String> texts = List.of("ann", "b", "e", "%", "it's", "", "ee");
            String text = texts.get(values.nextInt(texts.size()));
            return switch (this) {
                case EQUAL -> new Filled(p.name.eq(text), row -> row.name().equals(text));
                case STARTS_WITH ->
                    new Filled(p.name.startsWith(text), row -> row.name().startsWith(text));
                case CONTAINS ->
                    new Filled(p.name.contains(text), row -> row.name().contains(text));
            };
        }

        /** The last two have one shape: they differ in the pattern only, which is a value. */
        @Override
        public String toString() {
            return this == EQUAL ? "equal" : "like";
        }
    }

    // ------------------------------------------------------------------------------------------------ branches

    private record Not(Template operand) implements Template {
        @Override
        public Filled filled(People p, Random values) {
            Filled filled = operand.filled(p, values);
            return new Filled(filled.condition().not(), row -> {
                Boolean value = filled.inJava().apply(row);
                return value == null ? null : !value;
            });
        }
    }

    private record Both(Template left, Template right) implements Template {
        @Override
        public Filled filled(People p, Random values) {
            Filled one = left.filled(p, values);
            Filled two = right.filled(p, values);
            return new Filled(one.condition().and(two.condition()), row -> {
                Boolean a = one.inJava().apply(row);
                Boolean b = two.inJava().apply(row);
                if (Boolean.FALSE.equals(a) || Boolean.FALSE.equals(b)) {
                    return false;
                }
                return (a == null || b == null) ? null : true;
            });
        }
    }

    private record Either(Template left, Template right) implements Template {
        @Override
        public Filled filled(People p, Random values) {
            Filled one = left.filled(p, values);
            Filled two = right.filled(p, values);
            return new Filled(one.condition().or(two.condition()), row -> {
                Boolean a = one.inJava().apply(row);
                Boolean b = two.inJava().apply(row);
                if (Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b)) {
                    return true;
                }
                return (a == null || b == null) ? null : false;
            });
        }
    }

    /** Templates of up to about a dozen leaves. */
    static Arbitrary<Template> templates() {
        return nested(3);
    }

    private static Arbitrary<Template> nested(int depth) {
        Arbitrary<Template> leaf = leaves();
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Template> inner = nested(depth - 1);
        return Arbitraries.oneOf(
                leaf,
                inner.map(Not::new),
                Combinators.combine(inner, inner).as(Both::new),
                Combinators.combine(inner, inner).as(Either::new));
    }

    private static Arbitrary<Template> leaves() {
        Arbitrary<NumberColumn> numbers = Arbitraries.of(NumberColumn.class);
        Arbitrary<Operator> operators = Arbitraries.of(Operator.class);
        Arbitrary<Boolean> negated = Arbitraries.of(false, true);
        return Arbitraries.oneOf(
                Combinators.combine(numbers, operators).as(Compared::new),
                Combinators.combine(numbers, operators).as(Sum::new),
                negated.map(In::new),
                Combinators.combine(numbers, negated).as(Null::new),
                Arbitraries.of(Text.class).map(text -> text));
    }
}
