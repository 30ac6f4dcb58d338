package org.alkahest.conformance.broken;

import static org.alkahest.conformance.broken.BrokenDialect.writing;
import static org.alkahest.conformance.broken.Sound.H2;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.sql.Statement;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.ListSlot;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.RowLimit;
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
        H2.catches(baking(ValuesInTextTest::isInsert, value -> true), "change.insert.rows", "ALK-5001 A row with the same key exists already");
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
}
