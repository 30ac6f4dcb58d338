package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.ArrayFunctions.arrayAgg;
import static org.alkahest.sql.ArrayFunctions.arrayOf;
import static org.alkahest.sql.Functions.cast;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.TableFunction.tableFunction;
import static org.alkahest.sql.Values.literal;
import static org.alkahest.sql.Values.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.ArrayColumn;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.Expr;
import org.alkahest.sql.Family;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.TableFunction;
import org.alkahest.sql.Types;
import org.jspecify.annotations.Nullable;

/** Arrays: how they are kept, and what can be done with them in SQL. */
final class ArrayRules {
    private static final String ADVICE = "Look at the renderer of ArrayFunction.";

    private enum Colour {
        RED,
        GREEN
    }

    private static final String UNNEST = "Look at the renderer of FunctionRelation.";

    static final Topic TOPIC = Topic.of(
            "arrays",
            rule("arrays.kept", "Arrays of every type of element come back as they were stored, bound and as literals.")
                    .advice("Look at TypeBindings.withArrays and at arrayElementName of the element's binding.")
                    .needs(Capability.ARRAYS)
                    .body(ArrayRules::kept),
            rule("arrays.where", "Arrays are equal if their elements are, in their order.")
                    .advice(ADVICE)
                    .needs(Capability.ARRAYS)
                    .body(ArrayRules::where),
            rule("arrays.element", "An element is found by its position from 1, and is NULL where there is none.")
                    .advice(ADVICE + " A position outside of the array is no error.")
                    .needs(Capability.ARRAYS)
                    .body(ArrayRules::element),
            rule("arrays.slice", "A slice has the elements from one position to another, as far as there are any.")
                    .advice(ADVICE)
                    .needs(Capability.ARRAYS)
                    .body(ArrayRules::slice),
            rule("arrays.length", "The length is the number of elements, and arrays are put together.")
                    .advice(ADVICE + " Put together with NULL an array is NULL.")
                    .needs(Capability.ARRAYS)
                    .body(ArrayRules::lengthAndConcat),
            rule("arrays.any", "Whether a value is among the elements of an array.")
                    .advice(ADVICE)
                    .needs(Capability.ARRAYS)
                    .body(ArrayRules::any),
            rule("arrays.contain", "Whether an array has all the elements of another one, or any of them.")
                    .advice(ADVICE)
                    .needs(Capability.ARRAYS, Capability.ARRAY_CONTAINMENT)
                    .body(ArrayRules::contain),
            rule("arrays.make", "Arrays are made of values and of rows; of no rows NULL is made.")
                    .advice(ADVICE)
                    .needs(Capability.ARRAYS)
                    .body(ArrayRules::make),
            rule("arrays.unnest", "The elements of an array are the rows of a function in FROM.")
                    .advice(UNNEST)
                    .needs(Capability.ARRAYS, Capability.TABLE_FUNCTIONS)
                    .body(ArrayRules::unnest),
            rule("arrays.unnest.join", "The rows of a function join a table.")
                    .advice(UNNEST)
                    .needs(Capability.ARRAYS, Capability.TABLE_FUNCTIONS)
                    .body(ArrayRules::unnestJoined),
            rule("arrays.unnest.ordinality", "The rows of a function come with their numbers.")
                    .advice(UNNEST)
                    .needs(Capability.ARRAYS, Capability.TABLE_FUNCTIONS, Capability.TABLE_FUNCTION_ORDINALITY)
                    .body(ArrayRules::unnestNumbered),
            rule("arrays.unnest.lateral", "A function in FROM reads the rows of the items before it.")
                    .advice(UNNEST)
                    .needs(Capability.ARRAYS, Capability.TABLE_FUNCTIONS, Capability.LATERAL_TABLE_FUNCTIONS)
                    .body(ArrayRules::unnestColumn));

    private ArrayRules() {}

    private record Series(DynamicTable table, NumColumn<Long> id, ArrayColumn<Integer, NumExpr<Integer>> numbers) {
        @SafeVarargs
        static Series in(RuleContext db, @Nullable List<Integer>... arrays) {
            Series made = db.create(metaData -> {
                var table = new DynamicTable(metaData, "series");
                return new Series(
                        table,
                        table.column("id", Types.BIGINT).primaryKey(),
                        table.column("numbers", Types.array(Types.INTEGER)).nullable());
            });
            for (int i = 0; i < arrays.length; i++) {
                db.execute(insert(made.table).set(made.id, i + 1L).set(made.numbers, arrays[i]));
            }
            return made;
        }
    }

    private static void kept(RuleContext db) {
        kept(db, Types.INTEGER, Integer.MIN_VALUE, 0);
        kept(db, Types.SMALLINT, Short.MAX_VALUE, (short) -1);
        kept(db, Types.BIGINT, Long.MIN_VALUE, Long.MAX_VALUE);
        kept(db, Types.decimal(20, 5), new BigDecimal("123456789012345.67891"), new BigDecimal("-0.00001"));
        kept(db, Types.DOUBLE, 0.1, -1.5);
        kept(db, Types.BOOLEAN, true, false);
        kept(db, Types.varchar(60), "", "it's {a,\"b\"} \\ NULL [1] 🜔");
        kept(db, Types.TEXT, "NULL", " x ");
        kept(db, Types.DATE, LocalDate.of(1500, 2, 28), LocalDate.of(9999, 12, 31));
        kept(db, Types.TIMESTAMP, LocalDateTime.parse("2024-03-31T02:30:00.000001"), LocalDateTime.MIN.withYear(1));
        kept(db, Types.TIMESTAMP_WITH_TIME_ZONE, Instant.parse("2024-10-27T00:30:00.000001Z"), Instant.EPOCH);
        kept(db, Types.UUID, new UUID(0, 1), new UUID(-1, -1));
        kept(db, Types.enumeration(Colour.class), Colour.RED, Colour.GREEN);
    }

    private static <E, F extends Expr<E>> void kept(RuleContext db, Family<E, F> element, E one, E other) {
        var type = Types.array(element);
        String name = "kept_" + element.type().describe().replaceAll("[^a-z]+", "_");
        record Kept<E, F extends Expr<E>>(DynamicTable table, NumColumn<Long> id, ArrayColumn<E, F> held) {}
        Kept<E, F> kept = db.create(metaData -> {
            var table = new DynamicTable(metaData, name);
            return new Kept<>(
                    table,
                    table.column("id", Types.BIGINT).primaryKey(),
                    table.column("held", type).nullable());
        });
        List<@Nullable List<E>> arrays =
                Arrays.asList(List.of(one, other), null, Collections.<E>emptyList(), Arrays.asList(other, null, one));
        var rows = db.<Integer>rows(i -> select(kept.held).where(kept.id.eq(i.longValue())));
        for (int i = 0; i < arrays.size(); i++) {
            db.execute(insert(kept.table).set(kept.id, (long) i).set(kept.held, arrays.get(i)));
            rows.gives(i, cells(arrays.get(i)).toArray());
        }
        for (List<E> array : arrays) {
            if (array != null) {
                Expect.equal(
                        "the literal of " + array,
                        List.of(array),
                        db.all(select(literal(array, type)).from(kept.table).where(kept.id.eq(0L))));
            }
        }
    }

    private static void where(RuleContext db) {
        var s = Series.in(db, List.of(1, 2), List.of(2, 1), List.of(), null);
        db.<List<Integer>>rows(list -> select(s.id).where(s.numbers.eq(list)))
                .gives(List.of(1, 2), 1L)
                .gives(List.of(2, 1), 2L)
                .gives(List.of(), 3L)
                .gives(List.of(1));
        db.<List<Integer>>rows(list -> select(s.id).where(s.numbers.in(List.of(list, List.of(7)))))
                .gives(List.of(1, 2), 1L)
                .gives(List.of(8));
    }

    private static void element(RuleContext db) {
        var s = Series.in(db, List.of(10, 20), List.of(), null);
        db.<Integer>rows(n -> select(s.numbers.at(n)).orderBy(s.id.asc()))
                .gives(1, 10, null, null)
                .gives(2, 20, null, null)
                .gives(3, null, null, null)
                .gives(0, null, null, null)
                .gives(-1, null, null, null);
        db.<Integer>rows(n -> select(s.id).where(s.numbers.at(1).eq(n)))
                .gives(10, 1L)
                .gives(20);
        db.<Integer>rows(n -> select(s.numbers.at(s.numbers.at(1).minus(n))).where(s.id.eq(1L)))
                .gives(9, 10)
                .gives(8, 20);
    }

    private static void slice(RuleContext db) {
        var s = Series.in(db, List.of(10, 20, 30), List.of(), null);
        db.<Integer>rows(n -> select(s.numbers.slice(2, n)).orderBy(s.id.asc()))
                .gives(3, List.of(20, 30), List.of(), null)
                .gives(2, List.of(20), List.of(), null)
                .gives(1, List.of(), List.of(), null)
                .gives(9, List.of(20, 30), List.of(), null);
        db.<Integer>rows(n -> select(s.numbers.slice(n, 2)).orderBy(s.id.asc()))
                .gives(0, List.of(10, 20), List.of(), null)
                .gives(4, List.of(), List.of(), null)
                .gives(5, List.of(), List.of(), null);
    }

    private static void lengthAndConcat(RuleContext db) {
        var s = Series.in(db, List.of(1, 2), List.of(), null);
        db.<List<Integer>>rows(list -> select(
                                s.numbers.concat(list), s.numbers.concat(list).length())
                        .orderBy(s.id.asc()))
                .gives(List.of(3), cells(List.of(1, 2, 3), 3), cells(List.of(3), 1), cells(null, null))
                .gives(List.of(), cells(List.of(1, 2), 2), cells(List.of(), 0), cells(null, null));
        db.<Integer>rows(n -> select(s.id).where(s.numbers.length().eq(n)))
                .gives(2, 1L)
                .gives(0, 2L);
    }

    private static void any(RuleContext db) {
        var s = Series.in(db, List.of(1, 2), List.of(2, 3), List.of(), null, Arrays.asList(null, 9));
        db.<Integer>rows(n -> select(s.id).where(s.numbers.has(n)).orderBy(s.id.asc()))
                .gives(1, 1L)
                .gives(2, 1L, 2L)
                .gives(9, 5L)
                .gives(4);
        db.<Integer>rows(n -> select(s.id).where(s.numbers.has(n).not()).orderBy(s.id.asc()))
                .gives(1, 2L, 3L)
                .gives(4, 1L, 2L, 3L);
        db.<Long>rows(least -> select(s.id)
                        .where(s.numbers.has(s.numbers.at(1)), s.id.ge(least))
                        .orderBy(s.id.asc()))
                .gives(1L, 1L, 2L)
                .gives(2L, 2L);
    }

    private static TableFunction elements(List<Integer> list) {
        return tableFunction("unnest", array(list)).columns("n").as("elements");
    }

    /** The type is said, as a function takes arrays of any. */
    private static Expr<List<Integer>> array(List<Integer> list) {
        var integers = Types.array(Types.INTEGER);
        return cast(value(list, integers), integers);
    }

    private static void unnest(RuleContext db) {
        db.<List<Integer>>rows(list -> {
                    var elements = elements(list);
                    NumExpr<Integer> n = elements.column("n", Types.INTEGER);
                    return select(n, n.times(2)).from(elements).where(n.gt(1)).orderBy(n.asc());
                })
                .gives(List.of(3, 1, 2), cells(2, 4), cells(3, 6))
                .gives(List.of(7), cells(7, 14))
                .gives(List.of());
    }

    private static void unnestJoined(RuleContext db) {
        People p = People.in(db);
        db.<List<Integer>>rows(list -> {
                    var elements = elements(list);
                    return select(p.name)
                            .join(elements, p.age.eq(elements.column("n", Types.INTEGER)))
                            .orderBy(p.id.asc());
                })
                .gives(List.of(40, 20, 7), "bob", "dee", "eve")
                .gives(List.of(30), "ann");
    }

    private static void unnestNumbered(RuleContext db) {
        db.<List<Integer>>rows(list -> {
                    var elements = tableFunction("unnest", array(list))
                            .columns("n")
                            .withOrdinality("place")
                            .as("elements");
                    NumExpr<Long> place = elements.column("place", Types.BIGINT);
                    return select(elements.column("n", Types.INTEGER), place)
                            .from(elements)
                            .orderBy(place.desc());
                })
                .gives(List.of(5, 4), cells(4, 2L), cells(5, 1L))
                .gives(List.of(9, 9, 8), cells(8, 3L), cells(9, 2L), cells(9, 1L));
    }

    private static void unnestColumn(RuleContext db) {
        var s = Series.in(db, List.of(1, 2), List.of(2, 3), List.of(), null);
        db.<Integer>rows(least -> {
                    var elements =
                            tableFunction("unnest", s.numbers).columns("n").as("elements");
                    NumExpr<Integer> n = elements.column("n", Types.INTEGER);
                    return select(s.id, n)
                            .from(s.table)
                            .crossJoin(elements)
                            .where(n.ge(least))
                            .orderBy(s.id.asc(), n.asc());
                })
                .gives(1, cells(1L, 1), cells(1L, 2), cells(2L, 2), cells(2L, 3))
                .gives(3, cells(2L, 3));
    }

    private static void contain(RuleContext db) {
        var s = Series.in(db, List.of(1, 2), List.of(2, 3), List.of(), null);
        db.<List<Integer>>rows(
                        list -> select(s.id).where(s.numbers.hasAll(list)).orderBy(s.id.asc()))
                .gives(List.of(2), 1L, 2L)
                .gives(List.of(2, 1), 1L)
                .gives(List.of(), 1L, 2L, 3L)
                .gives(List.of(4));
        db.<List<Integer>>rows(
                        list -> select(s.id).where(s.numbers.hasAnyOf(list)).orderBy(s.id.asc()))
                .gives(List.of(1, 3), 1L, 2L)
                .gives(List.of(3, 4), 2L)
                .gives(List.of());
    }

    private static void make(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(n -> select(arrayOf(p.age, value(n)), arrayOf(p.name)).where(p.id.eq(1L)))
                .gives(7, cells(List.of(30, 7), List.of("ann")))
                .gives(8, cells(List.of(30, 8), List.of("ann")));
        db.<String>rows(name -> select(arrayAgg(p.age), arrayAgg(p.bossId)).where(p.name.eq(name)))
                .gives("bob", cells(List.of(40), List.of(1L)))
                .gives("cid", cells(Collections.singletonList(null), List.of(1L)))
                .gives("nobody", cells(null, null));
        db.<Long>rows(least -> select(arrayAgg(p.id).length()).where(p.id.ge(least)))
                .gives(2L, 4)
                .gives(4L, 2);
        db.<Long>rows(least -> select(arrayAgg(p.name, p.name.desc())).where(p.id.ge(least)))
                .gives(3L, List.of("eve", "dee", "cid"))
                .gives(4L, List.of("eve", "dee"));
        db.<Integer>rows(n -> select(arrayAgg(p.id, p.id.remainder(n).desc(), p.name.asc())))
                .gives(2, List.of(1L, 3L, 5L, 2L, 4L))
                .gives(3, List.of(2L, 5L, 1L, 4L, 3L));
    }
}
