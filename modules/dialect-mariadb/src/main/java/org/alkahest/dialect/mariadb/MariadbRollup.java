package org.alkahest.dialect.mariadb;

import java.util.List;
import java.util.function.BiConsumer;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.resolve.ColumnRefs;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.CommonTable;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.GroupingSets;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.Rewriter;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.WithStatement;

/**
 * Where MariaDB refuses WITH ROLLUP, or gives wrong rows: it takes a column of the table for the one that is NULL in the rows
 * of more than one group wherever it is read by another expression than the select list itself.
 */
final class MariadbRollup extends Rewriter {
    private final BiConsumer<Capability, String> refuse;

    private MariadbRollup(BiConsumer<Capability, String> refuse) {
        this.refuse = refuse;
    }

    static void check(StatementNode statement, BiConsumer<Capability, String> refuse) {
        new MariadbRollup(refuse).statement(statement);
    }

    @Override
    public Node with(WithStatement node) {
        for (CommonTable table : node.tables()) {
            statement(table.query());
        }
        return super.with(node);
    }

    @Override
    public Node select(SelectQuery node) {
        if (node.groupBy().size() == 1 && node.groupBy().get(0) instanceof GroupingSets rollup) {
            List<Expression> groups =
                    rollup.sets().stream().flatMap(List::stream).toList();
            refuse(!node.orderBy().isEmpty(), "It does not order the rows of a ROLLUP.");
            refuse(
                    !groups.stream().allMatch(ColumnRef.class::isInstance),
                    "Its ROLLUP computes wrong values where the groups are no plain columns.");
            refuse(
                    node.having().stream().anyMatch(condition -> reads(condition, groups)),
                    "Its ROLLUP gives wrong rows where HAVING reads what they are grouped by.");
        }
        return super.select(node);
    }

    private void refuse(boolean wrong, String why) {
        if (wrong) {
            refuse.accept(
                    Capability.ROLLUP,
                    why + " Give the columns to a query, roll up those of that, and order or filter the rows by a query"
                            + " around.");
        }
    }

    private static boolean reads(Expression condition, List<Expression> groups) {
        return ColumnRefs.of(condition).stream()
                .anyMatch(column -> groups.stream()
                        .anyMatch(group -> group instanceof ColumnRef other
                                && other.source().equals(column.source())
                                && other.name().equals(column.name())));
    }
}
