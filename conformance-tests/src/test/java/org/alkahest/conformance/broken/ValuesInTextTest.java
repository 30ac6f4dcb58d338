package org.alkahest.conformance.broken;

import static org.alkahest.conformance.broken.BrokenDialect.writing;
import static org.alkahest.conformance.broken.Sound.H2;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.alkahest.conformance.rule.Rule;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.sql.Statement;
import org.alkahest.sql.Types;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.CustomExpression;
import org.alkahest.sql.tree.CustomNode;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.ListSlot;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.ShapeSink;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.SqlWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values, lists and numbers of rows that get into a text, which is then used for others. */
class ValuesInTextTest {

    /** Writes what the first statement of a shape has into the text of all of them. */
    private static UnaryOperator<Dialect> baking(Predicate<Statement> some, Predicate<@Nullable Object> values) {
        return sound -> new BrokenDialect(sound) {
            @Override
            public CompiledStatement compile(Statement first) {
                return some.test(first) ? baked(sound, first.shape(), values).compile(first) : super.compile(first);
            }
        };
    }

    private static Dialect baked(Dialect sound, Shape first, Predicate<@Nullable Object> values) {
        return new BrokenDialect(sound) {
            @Override
            public Rendering rendering() {
                return super.rendering()
                        .with(Slot.class, (slot, out) -> {
                            Object value = first.value(slot.index());
                            if (values.test(value) && slot.type().accepts(value)) {
                                out.literal(new Literal(slot.type(), value));
                            } else {
                                out.slot(slot);
                            }
                        })
                        .with(ListSlot.class, (slot, out) -> {
                            Object value = first.value(slot.index());
                            if (values.test(value)) {
                                list(slot, (List<?>) value, out);
                            } else {
                                out.slot(slot);
                            }
                        });
            }
        };
    }

    private static void list(ListSlot slot, List<?> values, SqlWriter out) {
        out.sql("(")
                .list(
                        values.stream()
                                .map(value -> new Literal(slot.type(), value))
                                .toList(),
                        ", ")
                .sql(")");
    }

    private static boolean isInsert(Statement statement) {
        return statement.node() instanceof InsertRow;
    }

    @Test
    void aValueInTheTextFails() throws Exception {
        H2.catches(
                baking(statement -> !isInsert(statement), value -> !(value instanceof List)),
                "cache.values",
                "rows for [20, 40, 2]: expected [1, 4, 5], but got [2, 5]");
    }

    @Test
    void aListInTheTextFails() throws Exception {
        H2.catches(baking(statement -> true, value -> value instanceof List), "cache.lists", "rows for [5, 4]");
    }

    @Test
    void nullInTheTextFails() throws Exception {
        H2.catches(baking(statement -> true, value -> value == null), "cache.null", "rows for 2");
    }

    @Test
    void aValueInTheTextForManyRowsFails() throws Exception {
        H2.catches(
                baking(ValuesInTextTest::isInsert, value -> true),
                "change.insert.rows",
                "ALK-5001 A row with the same key exists already");
    }

    @Test
    void aLimitInTheTextFails() throws Exception {
        H2.catches(writing(RowLimit.class, (limit, out) -> out.sql("limit 2")), "limit.rows", "rows for 3");
    }

    @Test
    void aPlaceholderThatIsWrittenByHandFails() throws Exception {
        H2.catches(writing(RowLimit.class, (limit, out) -> out.sql("limit ?")), "limit.rows", "ALK-5010");
    }

    /** Remembers what it has compiled by a key of its own, in which literals are left out. */
    private static final class Forgetful extends BrokenDialect {
        private final Map<String, CompiledStatement> known = new ConcurrentHashMap<>();

        Forgetful(Dialect sound) {
            super(sound);
        }

        @Override
        public CompiledStatement compile(Statement statement) {
            String key = text(statement).replaceAll("\\d+|'[^']*'", "literal");
            return known.computeIfAbsent(key, text -> super.compile(statement));
        }
    }

    @Test
    void aKeyThatForgetsLiteralsFails() throws Exception {
        H2.catches(Forgetful::new, "cache.literals", "ids for the literal 20");
    }

    /** The first letters of a text, of which the shape does not say how many. */
    private record FirstLetters(Expression text, int count) implements CustomNode {
        @Override
        public void render(SqlWriter out) {
            out.sql("left(").node(text).sql(", " + count + ")");
        }

        @Override
        public void shape(ShapeSink sink) {
            sink.value(FirstLetters.class);
        }

        @Override
        public List<Node> children() {
            return List.of(text);
        }

        @Override
        public CustomNode withChildren(List<Node> children) {
            return new FirstLetters((Expression) children.get(0), count);
        }
    }

    /** Whoever adds a node adds a rule of this form, which executes it for two values. */
    @Test
    void aNodeThatForgetsAPartOfItsShapeFails() throws Exception {
        Rule firstLetters = rule("acme.first-letters", "A text has first letters.")
                .advice("Look at FirstLetters.shape.")
                .body(db -> db.<Integer>rows(count -> select(Types.TEXT.of(new CustomExpression(
                                new FirstLetters(literal("Acme", Types.TEXT).node(), count), Types.TEXT.type()))))
                        .gives(2, "Ac")
                        .gives(3, "Acm"));

        assertThat(H2.examine(UnaryOperator.identity(), firstLetters).detail())
                .contains("acme.first-letters is broken. rows for 3: expected [Acm], but got [Ac]");
    }
}
