package org.alkahest.conformance.model;

import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Sql.select;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Row;
import org.alkahest.sql.Select;
import org.alkahest.sql.Statement;
import org.alkahest.sql.shape.ShapeKey;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Random statements over random rows, and what they must yield by the semantics of SQL. Each is executed for two sets of values, and compiled
 * for the first only.
 *
 * <p>What a dialect does not claim is not made up: right and full joins, INTERSECT and EXCEPT with and without ALL, WITH, windows, FILTER,
 * subqueries in GROUP BY, an offset without a limit, several assignments of one UPDATE, and, without {@code NULLS_ORDER}, any order. Left out
 * for all is what databases may differ in: capital letters, the ends of the ranges of numbers, division by zero, and the last digits of means.
 */
public final class ModelRules {
    private static final int QUERIES = 200;
    private static final int CONDITIONS = 150;
    private static final int CHANGES = 80;
    private static final int KEYS = 500;
    private static final int DEPTH = 3;

    /** Conditions of the customers alone: there are so many columns of numbers and of texts. */
    private static final ExpressionPlans OF_CUSTOMERS = new ExpressionPlans(3, 2, true, true);

    private static final String ADVICE = "The message has the statement, as small as it still fails, and the rows."
            + " See which of its parts the renderer writes with another meaning; where the rows are those of the other values, a value has got into"
            + " the text.";

    public static final Topic TOPIC = Topic.of(
            "model",
            rule("model.conditions", "Random conditions choose the rows that the logic of three values chooses.")
                    .at(Level.FULL)
                    .advice(ADVICE)
                    .body(ModelRules::conditions),
            rule("model.queries", "Random queries yield the rows that a model in memory yields.")
                    .at(Level.FULL)
                    .advice(ADVICE)
                    .body(ModelRules::queries),
            rule("model.changes", "Random changes leave the rows that a model in memory leaves.")
                    .at(Level.FULL)
                    .advice(ADVICE)
                    .body(ModelRules::changes),
            rule(
                            "model.keys",
                            "Random statements of equal shape have equal keys, those of different shapes different ones.")
                    .at(Level.FULL)
                    .advice("This is the work of ShapeWalk; a custom node must tell its whole shape.")
                    .body(ModelRules::keys));

    private ModelRules() {}

    /** The tables of a database and what is in them. */
    private record Filled(Shop shop, ShopRows rows) {
        static Filled in(RuleContext db) {
            Shop shop = db.create(Shop::new);
            ShopRows rows = ShopRows.random(db.random());
            shop.fill(db.connection(), rows);
            db.commit();
            return new Filled(shop, rows);
        }
    }

    private static void conditions(RuleContext db) {
        Filled filled = Filled.in(db);
        db.forAll(
                OF_CUSTOMERS.predicates(DEPTH).map(ModelRules::customersWhere),
                CONDITIONS,
                plan -> check(db, filled, plan));
    }

    private static QueryPlan customersWhere(PredicatePlan condition) {
        var source = new SourcePlan(new TablePlan.Customers(), List.of(), List.of(condition));
        return new PlainPlan(source, List.of(new NumberPlan.Column(0)), List.of(), false, null);
    }

    private static void queries(RuleContext db) {
        Filled filled = Filled.in(db);
        db.forAll(new QueryPlans(db::has).all(), QUERIES, plan -> check(db, filled, plan));
    }

    private static void check(RuleContext db, Filled filled, QueryPlan plan) {
        undoneIfItFails(db, () -> {
            var repeated = db.<Round>rows(round -> plan.statement(filled.shop(), round));
            for (Round round : Round.values()) {
                var expected = new Answer(plan.rows(filled.rows(), round), plan.ordered());
                repeated.giving(
                        round,
                        rows -> compare(
                                expected, answer(rows, plan.ordered()), db, plan.statement(filled.shop(), round)));
            }
        });
    }

    private static Answer answer(List<?> rows, boolean ordered) {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(new ArrayList<>(((Row) row).values())));
        return new Answer(cells, ordered);
    }

    private static void compare(Answer expected, Answer got, RuleContext db, Statement statement) {
        if (!expected.matches(got)) {
            throw new AssertionFailedError(
                    "The statement\n    " + db.dialect().textWithLiterals(statement) + "\n  must yield " + expected
                            + ",\n  but yields " + got,
                    expected,
                    got);
        }
    }

    /** After an error some databases refuse all else in a transaction, and smaller plans would seem to fail for it. */
    private static void undoneIfItFails(RuleContext db, Runnable action) {
        boolean succeeded = false;
        try {
            action.run();
            succeeded = true;
        } finally {
            if (!succeeded) {
                db.rollback();
            }
        }
    }

    private static void changes(RuleContext db) {
        Filled filled = Filled.in(db);
        Shop.Customers customers = filled.shop().customers;
        Select<Row> all = select(
                        List.of(customers.id, customers.broughtBy, customers.credit, customers.name, customers.city))
                .from(customers);
        db.forAll(
                ChangePlans.of(db::has),
                CHANGES,
                plan -> undoneIfItFails(db, () -> {
                    var repeated = db.<Round>change(round -> plan.statement(filled.shop(), round));
                    for (Round round : Round.values()) {
                        ChangePlan.Changed changed = plan.of(filled.rows(), round);
                        repeated.changes(round, changed.rows());
                        var expected = new Answer(
                                changed.customers().stream().map(Line::cells).toList(), false);
                        compare(expected, answer(db.all(all), false), db, plan.statement(filled.shop(), round));
                        db.rollback();
                    }
                }));
    }

    private static void keys(RuleContext db) {
        var shop = new Shop(new MetaData());
        Map<ShapeKey, String> known = new HashMap<>();
        db.forAll(OF_CUSTOMERS.predicates(DEPTH), KEYS, condition -> {
            Function<Round, Statement> query =
                    round -> customersWhere(condition).statement(shop, round);
            Function<Round, Statement> change =
                    round -> new ChangePlan.Delete(List.of(condition)).statement(shop, round);
            checkKeys("SELECT " + Slot.shape(condition), query, known);
            checkKeys("DELETE " + Slot.shape(condition), change, known);
        });
    }

    private static void checkKeys(String shape, Function<Round, Statement> statement, Map<ShapeKey, String> known) {
        ShapeKey key = statement.apply(Round.FIRST).shape().key();
        ShapeKey again = statement.apply(Round.SECOND).shape().key();
        Expect.equal("the key with other values", key, again);
        Expect.equal("the hash with other values", key.hashCode(), again.hashCode());
        String other = known.putIfAbsent(key, shape);
        Expect.that(other == null || other.equals(shape), "One key stands for " + other + " and for " + shape + ".");
    }
}
