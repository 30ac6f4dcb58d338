package org.alkahest.sql.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.alkahest.sql.tree.ArithmeticOperator;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.JoinKind;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.SetOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes descriptions of statements that can be resolved, out of a list of numbers: each choice takes one, and where they
 * have run out the simplest is chosen. So jqwik generates and shrinks lists of numbers, and with them statements.
 */
final class Describing {
    private final List<Integer> choices;
    private int at;
    private int names;

    private Describing(List<Integer> choices) {
        this.choices = choices;
    }

    static Description.Statement statement(List<Integer> choices) {
        return new Describing(choices).statement();
    }

    /** The families of the columns of a source, in order. */
    private enum Family {
        NUM,
        TEXT,
        COND
    }

    private static final List<Family> TABLE = List.of(Family.NUM, Family.TEXT, Family.COND);

    /** What a query may read: its own sources first, then those of the queries around it. */
    private record Sight(List<List<List<Family>>> levels) {
        Sight inside(List<List<Family>> sources) {
            List<List<List<Family>>> deeper = new ArrayList<>();
            deeper.add(sources);
            deeper.addAll(levels);
            return new Sight(deeper);
        }
    }

    private static final Sight NOTHING = new Sight(List.of());

    private int choice(int options) {
        return at < choices.size() ? Math.floorMod(choices.get(at++), options) : 0;
    }

    private boolean chance() {
        return choice(2) == 1;
    }

    private <T> T one(List<T> options) {
        return options.get(choice(options.size()));
    }

    private <T> List<T> some(int most, Supplier<? extends T> made) {
        List<T> list = new ArrayList<>();
        for (int i = choice(most + 1); i > 0; i--) {
            list.add(made.get());
        }
        return list;
    }

    private String name(String prefix) {
        return prefix + names++;
    }

    private Description.Statement statement() {
        Sight table = NOTHING.inside(List.of(TABLE));
        return switch (choice(8)) {
            case 5 -> new Description.Inserted(query(NOTHING, List.of(Family.NUM), 2));
            case 6 ->
                new Description.Updated(
                        num(table, 2),
                        chance() ? text(table, 2) : null,
                        some(2, () -> cond(table, 2)),
                        some(2, () -> value(table, 1)));
            case 7 -> new Description.Deleted(some(2, () -> cond(table, 2)), some(2, () -> value(table, 1)));
            case 4 -> withOptions();
            default -> query(NOTHING, families(), 3);
        };
    }

    private List<Family> families() {
        List<Family> families = new ArrayList<>(List.of(one(List.of(Family.values()))));
        families.addAll(some(2, () -> one(List.of(Family.values()))));
        return families;
    }

    // ---------------------------------------------------------------------------------------------------- queries

    private Description.Query query(Sight around, List<Family> outputs, int depth) {
        if (depth > 0 && choice(6) == 5) {
            return new Description.Combined(
                    one(List.of(SetOperator.UNION, SetOperator.UNION_ALL, SetOperator.INTERSECT, SetOperator.EXCEPT)),
                    query(around, outputs, depth - 1),
                    query(around, outputs, depth - 1),
                    limit());
        }
        return selected(around, outputs, false, depth).query;
    }

    private Description.Limit limit() {
        return one(List.of(Description.Limit.values()));
    }

    /** A query and what its conditions may read. */
    private record Open(Description.Selected query, Sight sight) {}

    private Open selected(Sight around, List<Family> families, boolean named, int depth) {
        List<Description.From> items = new ArrayList<>();
        List<List<Family>> sources = new ArrayList<>();
        boolean outermost = around.levels().isEmpty() && !named;
        for (int i = choice(3); i >= 0; i--) {
            items.add(from(around, sources, outermost && sources.isEmpty(), depth - 1));
        }
        Sight sight = around.inside(sources);
        int roots = 1 + choice(items.size());
        List<Description.Join> joins = new ArrayList<>();
        for (Description.From item : items.subList(roots, items.size())) {
            List<JoinKind> kinds = List.of(JoinKind.INNER, JoinKind.LEFT, JoinKind.RIGHT, JoinKind.FULL);
            joins.add(new Description.Join(one(kinds), item, cond(sight, depth - 1)));
        }
        List<Description.Output> outputs = new ArrayList<>();
        for (Family family : families) {
            outputs.add(new Description.Output(value(sight, family, depth - 1), named || chance() ? name("c") : null));
        }
        var query = new Description.Selected(
                chance(),
                outputs,
                roots == 1 && selectsItsRoot(outputs) && chance(),
                items.subList(0, roots),
                joins,
                some(2, () -> cond(sight, depth - 1)),
                some(1, () -> value(sight, 1)),
                some(1, () -> cond(sight, 1)),
                some(2, () -> new Description.Order(value(sight, 1), chance(), nulls())),
                limit());
        return new Open(query, sight);
    }

    /** Whether FROM can be inferred, the root being its only root. */
    private static boolean selectsItsRoot(List<Description.Output> outputs) {
        return outputs.stream()
                .map(output -> columnOf(output.value()))
                .anyMatch(ref -> ref != null && ref.level() == 0 && ref.source() == 0);
    }

    private static Description.@Nullable Ref columnOf(Description.Value value) {
        if (value instanceof Description.NumColumn column) {
            return column.ref();
        }
        if (value instanceof Description.TextColumn column) {
            return column.ref();
        }
        return value instanceof Description.CondColumn column ? column.ref() : null;
    }

    private OrderItem.@Nullable NullsOrder nulls() {
        return chance() ? one(List.of(OrderItem.NullsOrder.values())) : null;
    }

    private Description.Statement withOptions() {
        Open open = selected(NOTHING, families(), false, 2);
        List<Description.Option> options = new ArrayList<>();
        for (int i = choice(3); i >= 0; i--) {
            options.add(new Description.Option(one(List.of("x", "y")), some(2, () -> cond(open.sight, 1))));
        }
        return new Description.WithOptions(open.query, options);
    }

    private Description.From within(Description.Query query, boolean lateral) {
        return lateral ? new Description.Lateral(name("l"), query) : new Description.Sub(name("s"), query);
    }

    private Description.From from(Sight around, List<List<Family>> sources, boolean mayBeTheTable, int depth) {
        int kind = choice(depth > 0 ? 8 : 2);
        if (kind <= 1) {
            sources.add(TABLE);
            return kind == 0 && mayBeTheTable
                    ? new Description.Base(choice(2))
                    : new Description.Alias(choice(2), name("a"));
        }
        if (kind == 6) {
            sources.add(List.of(Family.NUM, Family.NUM));
            return new Description.Valued(name("v"));
        }
        if (kind == 5) {
            sources.add(List.of(Family.NUM));
            String name = name("r");
            Description.Query anchor = selected(NOTHING, List.of(Family.NUM), true, depth - 1).query;
            Sight step = NOTHING.inside(List.of(TABLE, List.of(Family.NUM)));
            return new Description.Recursive(name, name("a"), anchor, cond(step, depth - 1));
        }
        List<Family> families = families();
        sources.add(families);
        return kind == 4
                ? new Description.Common(
                        name("w"), chance() ? name("a") : null, selected(NOTHING, families, true, depth - 1).query)
                : within(selected(around, families, true, depth - 1).query, kind == 7);
    }

    // ---------------------------------------------------------------------------------------------------- values

    private Description.Value value(Sight sight, int depth) {
        return value(sight, one(List.of(Family.values())), depth);
    }

    private Description.Value value(Sight sight, Family family, int depth) {
        return switch (family) {
            case NUM -> num(sight, depth);
            case TEXT -> text(sight, depth);
            case COND -> cond(sight, depth);
        };
    }

    private Description.@Nullable Ref ref(Sight sight, Family family) {
        List<Description.Ref> refs = new ArrayList<>();
        for (int level = 0; level < sight.levels().size(); level++) {
            for (int source = 0; source < sight.levels().get(level).size(); source++) {
                List<Family> outputs = sight.levels().get(level).get(source);
                for (int output = 0; output < outputs.size(); output++) {
                    if (outputs.get(output) == family) {
                        refs.add(new Description.Ref(level, source, output));
                    }
                }
            }
        }
        return refs.isEmpty() ? null : one(refs);
    }

    private Description.Num num(Sight sight, int depth) {
        Description.Ref ref = ref(sight, Family.NUM);
        return switch (choice(depth > 0 ? 10 : 3)) {
            case 1 -> new Description.NumValue();
            case 2 -> new Description.NumLiteral(choice(3));
            case 3 ->
                new Description.Computed(
                        one(List.of(
                                ArithmeticOperator.ADD,
                                ArithmeticOperator.SUBTRACT,
                                ArithmeticOperator.MULTIPLY,
                                ArithmeticOperator.REMAINDER)),
                        num(sight, depth - 1),
                        num(sight, depth - 1));
            case 4 -> new Description.Negated(num(sight, depth - 1));
            case 5 -> new Description.Counted(chance(), value(sight, depth - 1));
            case 6 -> new Description.Length(text(sight, depth - 1));
            case 7, 8 ->
                new Description.Chosen(
                        cond(sight, depth - 1), num(sight, depth - 1), chance() ? num(sight, depth - 1) : null);
            case 9 -> new Description.Scalar(query(sight, List.of(Family.NUM), depth - 1));
            default -> ref == null ? new Description.NumValue() : new Description.NumColumn(ref);
        };
    }

    private Description.Text text(Sight sight, int depth) {
        Description.Ref ref = ref(sight, Family.TEXT);
        return switch (choice(depth > 0 ? 6 : 3)) {
            case 1 -> new Description.TextValue();
            case 2 -> new Description.TextLiteral(one(List.of("x", "y")));
            case 3 -> new Description.Joined(text(sight, depth - 1), text(sight, depth - 1));
            case 4 -> new Description.Called(one(List.of("f", "g")), some(2, () -> text(sight, depth - 1)));
            case 5 -> new Description.CastNum(1 + choice(3), num(sight, depth - 1));
            default -> ref == null ? new Description.TextValue() : new Description.TextColumn(ref);
        };
    }

    private Description.Cond cond(Sight sight, int depth) {
        Description.Ref ref = ref(sight, Family.COND);
        int deeper = depth - 1;
        return switch (choice(depth > 0 ? 15 : 4)) {
            case 1 ->
                new Description.Compared(
                        one(List.of(ComparisonOperator.values())), num(sight, deeper), num(sight, deeper));
            case 2 -> new Description.Listed(chance(), num(sight, deeper));
            case 3 -> new Description.Matched(chance(), chance(), text(sight, deeper));
            case 4 ->
                new Description.TextCompared(
                        one(List.of(ComparisonOperator.values())), text(sight, deeper), text(sight, deeper));
            case 5 -> new Description.Null(chance(), value(sight, deeper));
            case 6 -> new Description.InBetween(num(sight, deeper), num(sight, deeper), num(sight, deeper));
            case 7 -> new Description.Found(chance(), num(sight, deeper), query(sight, List.of(Family.NUM), deeper));
            case 8 -> new Description.Existing(query(sight, families(), deeper));
            case 13 -> new Description.RowListed(chance(), num(sight, deeper), num(sight, deeper));
            case 14 -> new Description.AnyOf(num(sight, deeper), query(sight, List.of(Family.NUM), deeper));
            case 9, 10 -> new Description.And(cond(sight, deeper), cond(sight, deeper));
            case 11 -> new Description.Or(cond(sight, deeper), cond(sight, deeper));
            case 12 -> new Description.Not(cond(sight, deeper));
            default ->
                ref == null ? new Description.Null(false, new Description.NumValue()) : new Description.CondColumn(ref);
        };
    }
}
