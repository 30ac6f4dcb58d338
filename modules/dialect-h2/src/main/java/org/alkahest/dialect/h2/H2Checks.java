package org.alkahest.dialect.h2;

import java.util.function.BiConsumer;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.tree.Distinct;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Label;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.Rewriter;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.StatementNode;

/** What H2 cannot do beyond what its capabilities say. Walks as a rewriter that changes nothing. */
final class H2Checks extends Rewriter {
    private final BiConsumer<Capability, String> refuse;

    private H2Checks(BiConsumer<Capability, String> refuse) {
        this.refuse = refuse;
    }

    /** @param refuse takes the missing capability and the reason */
    static void check(StatementNode statement, BiConsumer<Capability, String> refuse) {
        new H2Checks(refuse).statement(statement);
    }

    @Override
    public Node select(SelectQuery node) {
        Distinct distinct = node.distinct();
        if (distinct != null && !distinct.on().isEmpty()) {
            for (OrderItem item : node.orderBy()) {
                checkSelected(item.expression(), distinct, node);
            }
        }
        return super.select(node);
    }

    private void checkSelected(Expression ordered, Distinct distinct, SelectQuery node) {
        if (!distinct.on().contains(ordered)
                && node.columns().stream().noneMatch(column -> value(column).equals(value(ordered)))) {
            refuse.accept(
                    Capability.DISTINCT_ON,
                    "H2 orders the rows of DISTINCT ON only by what is selected or stands behind ON.");
        }
    }

    private static Expression value(Expression column) {
        return column instanceof Label label ? label.operand() : column;
    }
}
