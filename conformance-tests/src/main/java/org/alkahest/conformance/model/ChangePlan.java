package org.alkahest.conformance.model;

import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alkahest.sql.Condition;
import org.alkahest.sql.Expr;
import org.alkahest.sql.Functions;
import org.alkahest.sql.Statement;
import org.alkahest.sql.TextExpr;
import org.jspecify.annotations.Nullable;

/** A change of the customers, each row of which sees the tables as they were before. */
sealed interface ChangePlan {
    Statement statement(Shop shop, Round round);

    /** What becomes of the customers. */
    Changed of(ShopRows shop, Round round);

    /** How many rows the change speaks of, and the customers after it. */
    record Changed(long rows, List<Line> customers) {}

    private static boolean chosen(List<PredicatePlan> where, Sight row) {
        return where.stream().allMatch(condition -> Truth.holds(condition.of(row)));
    }

    private static Scope scope(Shop shop, Round round) {
        var scope = new Scope(shop, round, "t");
        scope.add(shop.customers.occurrence());
        return scope;
    }

    private static Condition[] conditions(List<PredicatePlan> where, Scope scope) {
        return where.stream().map(condition -> condition.in(scope)).toArray(Condition[]::new);
    }

    /**
     * UPDATE.
     *
     * @param broughtBy a second assignment, which must not see the first one; null for none
     */
    record Update(NumberPlan credit, @Nullable NumberPlan broughtBy, ShortText city, List<PredicatePlan> where)
            implements ChangePlan {
        @Override
        public Statement statement(Shop shop, Round round) {
            Scope scope = scope(shop, round);
            var change = update(shop.customers)
                    .set(shop.customers.credit, credit.in(scope))
                    .set(shop.customers.city, city.in(scope));
            change = broughtBy == null ? change : change.set(shop.customers.broughtBy, broughtBy.in(scope));
            return change.where(conditions(where, scope));
        }

        @Override
        public Changed of(ShopRows shop, Round round) {
            long changed = 0;
            List<Line> after = new ArrayList<>();
            for (Line line : shop.customers()) {
                var row = new Sight(shop, round, line);
                if (chosen(where, row)) {
                    changed++;
                    Integer by = broughtBy == null ? line.numbers().get(1) : broughtBy.of(row);
                    after.add(new Line(
                            Arrays.asList(line.numbers().get(0), by, credit.of(row)),
                            Arrays.asList(line.texts().get(0), city.of(row))));
                } else {
                    after.add(line);
                }
            }
            return new Changed(changed, after);
        }
    }

    /** DELETE. */
    record Delete(List<PredicatePlan> where) implements ChangePlan {
        @Override
        public Statement statement(Shop shop, Round round) {
            return delete(shop.customers).where(conditions(where, scope(shop, round)));
        }

        @Override
        public Changed of(ShopRows shop, Round round) {
            List<Line> after = new ArrayList<>();
            for (Line line : shop.customers()) {
                if (!chosen(where, new Sight(shop, round, line))) {
                    after.add(line);
                }
            }
            return new Changed(shop.customers().size() - (long) after.size(), after);
        }
    }

    /** INSERT … SELECT: orders become customers, under keys that are free. */
    record Copy(NumberPlan credit, ShortText name, ShortText city, List<PredicatePlan> where) implements ChangePlan {
        private static final int FREE = 100;
        private static final String NAMELESS = "nobody";

        @Override
        public Statement statement(Shop shop, Round round) {
            var scope = new Scope(shop, round, "t");
            Shop.Orders order = scope.inner();
            scope.add(order.occurrence());
            Shop.Customers customer = shop.customers;
            List<Expr<?>> columns = List.of(
                    order.id.plus(FREE),
                    order.customerId,
                    credit.in(scope),
                    Functions.coalesce(name.in(scope), NAMELESS),
                    city.in(scope));
            return insert(customer)
                    .from(
                            select(columns).from(order).where(conditions(where, scope)),
                            customer.id,
                            customer.broughtBy,
                            customer.credit,
                            customer.name,
                            customer.city);
        }

        @Override
        public Changed of(ShopRows shop, Round round) {
            List<Line> after = new ArrayList<>(shop.customers());
            for (Line line : shop.orders()) {
                var row = new Sight(shop, round, line);
                Integer id = line.numbers().get(0);
                if (id != null && chosen(where, row)) {
                    String called = name.of(row);
                    after.add(new Line(
                            Arrays.asList(id + FREE, line.numbers().get(1), credit.of(row)),
                            Arrays.asList(called == null ? NAMELESS : called, city.of(row))));
                }
            }
            return new Changed(after.size() - (long) shop.customers().size(), after);
        }
    }

    /** A text that fits into the columns. */
    record ShortText(TextPlan whole) {
        private static final int LENGTH = 20;

        private TextPlan cut() {
            return new TextPlan.Part(whole, Slot.always(1), Slot.always(LENGTH));
        }

        TextExpr in(Scope scope) {
            return cut().in(scope);
        }

        @Nullable String of(Sight row) {
            return cut().of(row);
        }
    }
}
