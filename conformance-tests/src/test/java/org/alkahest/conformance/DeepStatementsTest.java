package org.alkahest.conformance;

import static org.alkahest.sql.Functions.cast;
import static org.alkahest.sql.Functions.coalesce;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.lower;
import static org.alkahest.sql.Functions.max;
import static org.alkahest.sql.Functions.or;
import static org.alkahest.sql.Functions.when;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.Values.value;
import static org.alkahest.sql.Windows.partitionBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.DialectProvider;
import org.alkahest.dialect.Dialects;
import org.alkahest.sql.Condition;
import org.alkahest.sql.Cte;
import org.alkahest.sql.Ddl;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.QueryStatement;
import org.alkahest.sql.Statement;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TextExpr;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.error.UnsupportedException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** However deep a statement is nested, it is compiled or refused: no thread runs out of its stack. */
class DeepStatementsTest {
    private static final long STACK = 1024 * 1024;
    private static final List<Dialect> DIALECTS = Dialects.installed().providers().stream()
            .map(DeepStatementsTest::newest)
            .toList();
    private static final Things THINGS = new Things(new MetaData());
    private static final NumExpr<Long> ID = THINGS.id;
    private static final TextExpr NAME = THINGS.name;

    private static Dialect newest(DialectProvider provider) {
        return provider.dialect(provider.assumedVersion());
    }

    private static final class Things extends TypedTable<Things> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final TextColumn name = varchar("name", 40);

        Things(TableHome home) {
            super(home, "thing", Things::new);
        }
    }

    /** Statements of one kind, which are nested the deeper the larger the number. */
    private record Nesting(String what, IntFunction<Statement> statement) {}

    private static <T> T times(int depth, T innermost, UnaryOperator<T> around) {
        T nested = innermost;
        for (int i = 0; i < depth; i++) {
            nested = around.apply(nested);
        }
        return nested;
    }

    private static Nesting number(String what, UnaryOperator<NumExpr<Long>> around) {
        return new Nesting(what, depth -> select(times(depth, ID, around)));
    }

    private static Nesting condition(String what, UnaryOperator<Condition> around) {
        return new Nesting(what, depth -> select(ID).where(times(depth, ID.gt(0), around)));
    }

    private static Nesting text(String what, UnaryOperator<TextExpr> around) {
        return new Nesting(what, depth -> select(times(depth, NAME, around)));
    }

    private static Nesting query(String what, UnaryOperator<QueryStatement<Long>> around) {
        return new Nesting(what, depth -> times(depth, select(ID), around));
    }

    private static NumExpr<Long> read(QueryStatement<Long> query, String alias) {
        return query.as(alias).as(THINGS).id;
    }

    private static final List<Nesting> NESTINGS = List.of(
            number("sums of sums", value -> value.plus(1)),
            number("sums on the right", ID::plus),
            number("changes of sign", NumExpr::negated),
            number("quotients", value -> value.remainder(3)),
            number("casts", value -> cast(cast(value, Types.INTEGER), Types.BIGINT)),
            number("CASE in CASE", value -> when(ID.gt(1), value).otherwise(0L)),
            number("coalesce", value -> coalesce(value, 0L)),
            number("queries as values", value -> select(max(value)).scalar(Types.BIGINT)),
            number("windows", value -> max(value).over(partitionBy(ID))),
            condition("not", Condition::not),
            condition("comparisons of conditions", condition -> condition.eq(ID.gt(2))),
            condition("and and or", condition -> or(condition, ID.eq(1)).and(ID.eq(2))),
            condition(
                    "exists",
                    condition -> select(count()).from(THINGS).where(condition).exists()),
            condition("in", condition -> ID.in(select(ID).from(THINGS).where(condition))),
            text("functions", value -> lower(value)),
            text("concatenation on the right", value -> THINGS.name.concat(value)),
            text("regular expressions", value -> value.replaceMatches("a", "b")),
            text("collations", value -> value.collate("c")),
            query("queries of queries", query -> select(read(query, "q"))),
            query("queries of queries in FROM", query -> {
                Things under = query.as("q").as(THINGS);
                return select(under.id).from(under);
            }),
            query("unions", query -> query.unionAll(select(ID))),
            query("unions on the right", query -> select(ID).unionAll(query)),
            query("intersections", query -> query.intersect(select(ID))),
            new Nesting("common table expressions", depth -> {
                NumExpr<Long> id = ID;
                for (int i = 0; i < depth; i++) {
                    id = Cte.of("c" + i, select(id)).column(id);
                }
                return select(id);
            }),
            new Nesting(
                    "values of an INSERT",
                    depth -> insert(THINGS).set(THINGS.id, times(depth, value(1L), value -> value.plus(1)))),
            new Nesting(
                    "values of an UPDATE",
                    depth -> update(THINGS).set(THINGS.id, times(depth, ID, value -> value.plus(1)))),
            new Nesting(
                    "conditions of a DELETE", depth -> delete(THINGS).where(times(depth, ID.gt(0), Condition::not))),
            new Nesting(
                    "answers to a conflict",
                    depth -> insert(THINGS)
                            .set(THINGS.id, 1L)
                            .set(THINGS.name, "a")
                            .onConflict(THINGS.id)
                            .doUpdate(to -> to.set(THINGS.name, times(depth, NAME, name -> lower(name))))),
            new Nesting("checks", depth -> Ddl.addCheck(THINGS, "deep", times(depth, ID.gt(0), Condition::not))),
            new Nesting(
                    "views",
                    depth -> Ddl.createView(
                            new Things(new MetaData()), select(times(depth, ID, value -> value.plus(1)), THINGS.name))),
            new Nesting("what is ordered by", depth -> {
                NumExpr<Long> deep = times(depth, ID, NumExpr::negated);
                return select(deep).orderBy(deep.asc());
            }));

    /** Runs in a thread with a small stack, and hands on what is thrown there. */
    private static <T> T onSmallStack(Callable<T> body) throws Exception {
        var task = new FutureTask<>(body);
        var thread = new Thread(null, task, "small stack", STACK);
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) failed.getCause();
        }
    }

    /** The code of the error by which a statement is refused, if it is; what a database lacks does not matter here. */
    private static Optional<ErrorCode> refused(Nesting nesting, int depth, Dialect dialect) throws Exception {
        return onSmallStack(() -> {
            try {
                nesting.statement.apply(depth).toSql(dialect);
                return Optional.empty();
            } catch (UnsupportedException lacking) {
                return Optional.empty();
            } catch (StatementException refused) {
                return Optional.of(refused.code());
            }
        });
    }

    private static Stream<DynamicTest> everyNesting(Trial trial) {
        return DIALECTS.stream()
                .flatMap(dialect -> NESTINGS.stream()
                        .map(nesting -> DynamicTest.dynamicTest(
                                dialect.id() + ", " + nesting.what, () -> trial.of(nesting, dialect))));
    }

    private interface Trial {
        void of(Nesting nesting, Dialect dialect) throws Exception;
    }

    @TestFactory
    Stream<DynamicTest> whatIsNestedDeepIsCompiled() {
        return everyNesting(
                (nesting, dialect) -> assertThat(refused(nesting, 60, dialect)).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> whatIsNestedAtTheLimitDoesNotEndTheStack() {
        return everyNesting((nesting, dialect) -> {
            int deepest = deepest(nesting);
            assertThat(refused(nesting, deepest, dialect)).isEmpty();
            assertThat(refused(nesting, deepest + 1, dialect)).contains(ErrorCode.TOO_DEEP);
        });
    }

    private static boolean isWalked(Nesting nesting, int depth) throws Exception {
        return onSmallStack(() -> {
            try {
                return nesting.statement.apply(depth).shape().valueCount() >= 0;
            } catch (StatementException refused) {
                return false;
            }
        });
    }

    /** The largest number that is not refused. */
    private static int deepest(Nesting nesting) throws Exception {
        int compiled = 0;
        int refused = 1_000;
        while (refused - compiled > 1) {
            int middle = (compiled + refused) / 2;
            if (isWalked(nesting, middle)) {
                compiled = middle;
            } else {
                refused = middle;
            }
        }
        return compiled;
    }

    @TestFactory
    Stream<DynamicTest> whatIsNestedTooDeepIsRefusedByACode() {
        return everyNesting((nesting, dialect) ->
                assertThat(refused(nesting, 20_000, dialect)).contains(ErrorCode.TOO_DEEP));
    }

    @TestFactory
    Stream<DynamicTest> chainsOfAnyLengthAreFlat() {
        List<Nesting> chains = List.of(
                condition("and", condition -> condition.and(ID.gt(1))),
                condition("or", condition -> condition.or(ID.gt(1))),
                text("concatenation", text -> text.concat("a")),
                new Nesting("where", depth -> times(depth, select(ID), select -> select.where(ID.gt(1)))));
        return chains.stream()
                .flatMap(chain -> DIALECTS.stream()
                        .map(dialect -> DynamicTest.dynamicTest(
                                dialect.id() + ", " + chain.what,
                                () -> assertThat(refused(chain, 10_000, dialect))
                                        .isEmpty())));
    }

    @Test
    void handlesOfDeepExpressionsAreComparedAndNamed() throws Exception {
        NumExpr<Long> deep = times(20_000, ID, NumExpr::negated);
        assertThat(onSmallStack(() -> Set.of(deep, ID).contains(deep))).isTrue();
        assertThat(onSmallStack(deep::toString)).isEqualTo("an expression of bigint");
    }
}
