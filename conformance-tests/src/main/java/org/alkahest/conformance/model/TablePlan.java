package org.alkahest.conformance.model;

import java.util.List;
import java.util.function.UnaryOperator;
import org.alkahest.sql.Cte;
import org.alkahest.sql.FromItem;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.Subquery;
import org.alkahest.sql.TextExpr;

/** An item of FROM. */
sealed interface TablePlan {
    Occurrence in(Scope scope);

    List<Line> rows(ShopRows shop, Round round);

    /** How many numbers each row has. */
    int numbers();

    /** How many texts each row has. */
    int texts();

    record Customers() implements TablePlan {
        @Override
        public Occurrence in(Scope scope) {
            return scope.shop().customers.as(scope.newName()).occurrence();
        }

        @Override
        public List<Line> rows(ShopRows shop, Round round) {
            return shop.customers();
        }

        @Override
        public int numbers() {
            return 3;
        }

        @Override
        public int texts() {
            return 2;
        }
    }

    record Orders() implements TablePlan {
        @Override
        public Occurrence in(Scope scope) {
            return scope.inner().occurrence();
        }

        @Override
        public List<Line> rows(ShopRows shop, Round round) {
            return shop.orders();
        }

        @Override
        public int numbers() {
            return 3;
        }

        @Override
        public int texts() {
            return 1;
        }
    }

    /** A query in FROM, or in WITH. */
    record Derived(PlainPlan query, boolean with) implements TablePlan {
        @Override
        public Occurrence in(Scope scope) {
            String name = scope.newName();
            Built built = query.named(scope.shop(), scope.round(), name);
            if (with) {
                Cte common = Cte.of(name + "w", built.query());
                return occurrence(common, built, new Columns(common::column, common::column));
            }
            Subquery subquery = built.query().as(name);
            return occurrence(subquery, built, new Columns(subquery::column, subquery::column));
        }

        private record Columns(UnaryOperator<NumExpr<Integer>> number, UnaryOperator<TextExpr> text) {}

        private static Occurrence occurrence(FromItem item, Built built, Columns columns) {
            return new Occurrence(
                    item,
                    built.numbers().stream().map(columns.number()).toList(),
                    built.texts().stream().map(columns.text()).toList());
        }

        @Override
        public List<Line> rows(ShopRows shop, Round round) {
            return query.lines(shop, round);
        }

        @Override
        public int numbers() {
            return query.numbers().size();
        }

        @Override
        public int texts() {
            return query.texts().size();
        }
    }
}
