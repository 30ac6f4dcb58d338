package org.alkahest.dialect.mariadb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.Exists;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InQuery;
import org.alkahest.sql.tree.Label;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.QuantifiedQuery;
import org.alkahest.sql.tree.Quantifier;
import org.alkahest.sql.tree.Query;
import org.alkahest.sql.tree.Rewriter;
import org.alkahest.sql.tree.RowValue;
import org.alkahest.sql.tree.ScalarQuery;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SetQuery;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.TypeKind;

/**
 * {@code x in (select y …)} as {@code (x, 1) in (select y, 1 …)}, and so {@code = any} and {@code <> all}. For a statement that is
 * prepared once and executed often, MariaDB (11.4) keeps what a NULL on the left gave the first time, though values and rows are others
 * later. It does so where all of the left is NULL, which a row with a constant in it never is. The meaning is the same, and so are the
 * plans. A subquery on the left may stand alone, but in no row: such comparisons are left as they are.
 */
final class Membership {
    private static final Expression ONE = new Literal(BasicType.of(TypeKind.INTEGER, Integer.class), 1);

    private final Rendering family;

    /** @param family writes what is made of it */
    Membership(Rendering family) {
        this.family = family;
    }

    void in(InQuery node, SqlWriter out) {
        InQuery written = Subqueries.areIn(node.operand()) ? node : widened(node);
        family.render(written, out);
    }

    private static InQuery widened(InQuery node) {
        return widened(node.query())
                .map(query -> new InQuery(widened(node.operand()), query, node.negated()))
                .orElse(node);
    }

    void comparison(Comparison node, SqlWriter out) {
        Optional<InQuery> membership = membership(node);
        if (membership.isPresent() && !Subqueries.areIn(node.left())) {
            in(membership.get(), out);
        } else {
            family.render(node, out);
        }
    }

    /** Looks for subqueries. */
    private static final class Subqueries extends Rewriter {
        private boolean found;

        static boolean areIn(Expression expression) {
            var search = new Subqueries();
            search.expression(expression);
            return search.found;
        }

        @Override
        public Node scalarQuery(ScalarQuery node) {
            found = true;
            return node;
        }

        @Override
        public Node exists(Exists node) {
            found = true;
            return node;
        }

        @Override
        public Node inQuery(InQuery node) {
            found = true;
            return node;
        }

        @Override
        public Node quantifiedQuery(QuantifiedQuery node) {
            found = true;
            return node;
        }
    }

    private static Optional<InQuery> membership(Comparison node) {
        if (!(node.right() instanceof QuantifiedQuery right)) {
            return Optional.empty();
        }
        boolean in = node.operator() == ComparisonOperator.EQUAL && right.quantifier() == Quantifier.ANY;
        boolean notIn = node.operator() == ComparisonOperator.NOT_EQUAL && right.quantifier() == Quantifier.ALL;
        return in || notIn ? Optional.of(new InQuery(node.left(), right.query(), notIn)) : Optional.empty();
    }

    private static RowValue widened(Expression operand) {
        List<Expression> values = new ArrayList<>(operand instanceof RowValue row ? row.values() : List.of(operand));
        values.add(ONE);
        return new RowValue(values);
    }

    /** The query with one column more; empty where nobody can look into it. */
    private static Optional<Query> widened(Query query) {
        if (query instanceof SelectQuery select) {
            List<Expression> columns = new ArrayList<>(select.columns());
            // a limited one becomes a table, whose columns have names of their own
            columns.add(select.limit() == null ? ONE : new Label(ONE, "alkahest_one"));
            return Optional.of(select.withColumns(columns));
        }
        if (query instanceof SetQuery set
                && set.limit() == null
                && set.orderBy().isEmpty()) {
            return widened(set.left())
                    .flatMap(left -> widened(set.right())
                            .map(right -> new SetQuery(set.operator(), left, right, List.of(), null)));
        }
        return Optional.empty();
    }
}
