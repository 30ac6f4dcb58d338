package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Sql.select;

import java.util.Arrays;
import java.util.List;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.Cte;
import org.alkahest.sql.ValuesTable;
import org.jspecify.annotations.Nullable;

/** Values of the application as a table. */
final class ValuesRules {
    private static final String ADVICE =
            "Look at the renderer of ValuesRelation; RowsOfValues has several forms of it.";

    static final Topic TOPIC = Topic.of(
            "values",
            rule("values.table", "Values are read like a table, whatever the number of their rows.")
                    .advice(ADVICE)
                    .body(ValuesRules::table),
            rule("values.none", "A table of values without rows has none.")
                    .advice(ADVICE)
                    .body(ValuesRules::none),
            rule("values.null", "A value may be null, in the first row too.")
                    .advice("The type of a column of VALUES comes from its values: say it with a cast.")
                    .body(ValuesRules::nulls),
            rule("values.join", "Values join a table.").advice(ADVICE).body(ValuesRules::joined),
            rule("values.in", "A column is looked for in a column of values.")
                    .advice(ADVICE)
                    .body(ValuesRules::in),
            rule("values.cte", "Values stand in a common table expression.")
                    .advice(ADVICE)
                    .needs(Capability.COMMON_TABLE_EXPRESSIONS)
                    .body(ValuesRules::inCte),
            rule("values.typed", "A typed table laid over values reads their columns by name.")
                    .advice(ADVICE)
                    .body(ValuesRules::typed));

    private record Item(Long id, String name, @Nullable Integer age) {}

    private static final Item ANN = new Item(1L, "ann", 7);
    private static final Item BOB = new Item(2L, "bob", null);
    private static final Item ZOE = new Item(9L, "zoe", 9);

    private ValuesRules() {}

    private static ValuesTable of(People p, List<Item> items) {
        return ValuesTable.of("v", items, from(p.id, Item::id), from(p.name, Item::name), from(p.age, Item::age));
    }

    private static void table(RuleContext db) {
        People p = People.in(db);
        db.<List<Item>>rows(items -> {
                    var v = of(p, items);
                    return select(v.column(p.id), v.column(p.name))
                            .from(v)
                            .orderBy(v.column(p.id).desc());
                })
                .gives(List.of(ANN), cells(1L, "ann"))
                .gives(List.of(ANN, ZOE, BOB), cells(9L, "zoe"), cells(2L, "bob"), cells(1L, "ann"))
                .gives(List.of(BOB, BOB), cells(2L, "bob"), cells(2L, "bob"));
    }

    private static void none(RuleContext db) {
        People p = People.in(db);
        db.<List<Item>>rows(items -> {
                    var v = of(p, items);
                    return select(p.name, v.column(p.age))
                            .from(p)
                            .leftJoin(v, v.column(p.id).eq(p.id))
                            .where(p.id.le(2))
                            .orderBy(p.id.asc());
                })
                .gives(List.of(), cells("ann", null), cells("bob", null))
                .gives(List.of(ANN), cells("ann", 7), cells("bob", null));
    }

    private static void nulls(RuleContext db) {
        People p = People.in(db);
        db.<List<Item>>rows(items -> {
                    var v = of(p, items);
                    return select(v.column(p.id), v.column(p.age).plus(1))
                            .from(v)
                            .orderBy(v.column(p.id).asc());
                })
                .gives(List.of(BOB), cells(2L, null))
                .gives(List.of(BOB, ANN), cells(1L, 8), cells(2L, null));
    }

    private static void joined(RuleContext db) {
        People p = People.in(db);
        db.<List<Item>>rows(items -> {
                    var v = of(p, items);
                    return select(p.name, p.age, v.column(p.age))
                            .from(p)
                            .join(v, p.name.eq(v.column(p.name)).and(p.id.eq(v.column(p.id))))
                            .orderBy(p.id.asc());
                })
                .gives(Arrays.asList(ANN, BOB, ZOE), cells("ann", 30, 7), cells("bob", 40, null))
                .gives(List.of(ZOE));
    }

    private static void in(RuleContext db) {
        People p = People.in(db);
        db.<List<Item>>rows(items -> {
                    var v = of(p, items);
                    return select(p.id)
                            .where(p.name.in(select(v.column(p.name)).from(v)))
                            .orderBy(p.id.asc());
                })
                .gives(List.of(BOB, ANN), 1L, 2L)
                .gives(List.of(ZOE));
    }

    private static void inCte(RuleContext db) {
        People p = People.in(db);
        db.<List<Item>>rows(items -> {
                    var v = of(p, items);
                    var wanted = Cte.of("wanted", select(v.column(p.id)).from(v));
                    return select(p.name)
                            .from(p)
                            .join(wanted, wanted.column(v.column(p.id)).eq(p.id))
                            .orderBy(p.id.asc());
                })
                .gives(List.of(BOB, ZOE), "bob")
                .gives(List.of(ANN, BOB), "ann", "bob");
    }

    private static void typed(RuleContext db) {
        People p = People.in(db);
        db.<List<Item>>rows(items -> {
                    People v = of(p, items).as(p);
                    return select(v.name).from(v).where(v.id.gt(1)).orderBy(v.id.asc());
                })
                .gives(List.of(ZOE, BOB), "bob", "zoe")
                .gives(List.of(ANN));
    }
}
