package org.alkahest.dialect.render;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.tree.Aggregate;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Case;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.Star;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.TypeKind;

/** The ways in which databases write aggregates, to be put into a {@link Rendering} for {@link Aggregate}. */
public final class Aggregates {
    private static final BasicType<Integer> INTEGER = BasicType.of(TypeKind.INTEGER, Integer.class);

    private Aggregates() {}

    /** {@code f(…) WITHIN GROUP (ORDER BY …) FILTER (WHERE …)}, each clause where it is there. */
    public static void standard(Aggregate node, SqlWriter out) {
        out.node(node.call());
        if (!node.withinGroup().isEmpty()) {
            out.sql(" within group (order by ").list(node.withinGroup(), ", ").sql(")");
        }
        filter(node, out);
    }

    /** {@code f(… ORDER BY …) FILTER (WHERE …)}, under another name. */
    public static void orderedInside(String name, Aggregate node, SqlWriter out) {
        out.sql(name + "(").list(node.call().arguments(), ", ");
        OrderByRenderer.clause(node.withinGroup(), out);
        out.sql(")");
        filter(node, out);
    }

    /** {@code ORDER BY …} behind the last argument, where the rows are taken in an order. */
    public static void inOrder(List<OrderItem> order, SqlWriter out) {
        OrderByRenderer.clause(order, out);
    }

    private static void filter(Aggregate node, SqlWriter out) {
        Expression filter = node.filter();
        if (filter != null) {
            out.sql(" filter (where ").node(filter).sql(")");
        }
    }

    /** The same aggregate under another name. */
    public static Aggregate renamed(String name, Aggregate node) {
        Call call = node.call();
        return new Aggregate(
                new Call(name, call.distinct(), call.arguments(), call.type()), node.withinGroup(), node.filter());
    }

    /** The same aggregate for databases without FILTER: what is aggregated is NULL, and so left out, for other rows. */
    public static Aggregate withoutFilter(Aggregate node) {
        Expression filter = node.filter();
        if (filter == null) {
            return node;
        }
        Call call = node.call();
        List<Expression> arguments = new ArrayList<>(call.arguments());
        Expression aggregated = arguments.get(0) instanceof Star ? new Literal(INTEGER, 1) : arguments.get(0);
        arguments.set(0, new Case(List.of(new Case.Branch(filter, aggregated)), null));
        return new Aggregate(
                new Call(call.function(), call.distinct(), arguments, call.type()), node.withinGroup(), null);
    }
}
