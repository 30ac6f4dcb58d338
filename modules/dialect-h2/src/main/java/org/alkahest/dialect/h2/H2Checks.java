package org.alkahest.dialect.h2;

import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.tree.Distinct;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Label;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.Rewriter;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.StatementNode;

/** What H2 cannot do beyond what its capabilities say. Walks as a rewriter that changes nothing. */
final class H2Checks extends Rewriter {
    private static final Rewriter ANY_VALUES = new Rewriter() {
        @Override
        public Node slot(Slot node) {
            return new Slot(node.type(), 0);
        }
    };

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
        boolean known = Stream.concat(distinct.on().stream(), node.columns().stream())
                .anyMatch(expression -> value(expression).equals(value(ordered)));
        if (!known) {
            refuse.accept(
                    Capability.DISTINCT_ON,
                    "H2 orders the rows of DISTINCT ON only by what is selected or stands behind ON.");
        }
    }

    /** The expression without its label. The values in it, which are written into the text there, may well be the same. */
    private static Expression value(Expression column) {
        return ANY_VALUES.expression(column instanceof Label label ? label.operand() : column);
    }
}
