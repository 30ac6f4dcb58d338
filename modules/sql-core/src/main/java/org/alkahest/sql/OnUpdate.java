package org.alkahest.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.Assignment;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.Rewriter;
import org.alkahest.sql.tree.TableRelation;

/** What an UPDATE sets beside the columns that it names. */
final class OnUpdate {
    private OnUpdate() {}

    /** The assignments, and those of the columns that have a value on update and are not among them. */
    static List<Assignment> completed(Table table, Assignments assignments) {
        Map<Integer, Expression> declared = table.onUpdate();
        if (declared.isEmpty()) {
            return assignments.nodes();
        }
        List<Assignment> completed = new ArrayList<>(assignments.nodes());
        declared.forEach((ordinal, value) -> {
            DeclaredColumn<?, ?> column = table.declared(ordinal);
            if (!assignments.values().containsKey(column)) {
                completed.add(new Assignment(column.reference(), in(table, value)));
            }
        });
        return completed;
    }

    /** The expression with the columns of the occurrence that is changed. */
    private static Expression in(Table table, Expression value) {
        return new Rewriter() {
            @Override
            public Node columnRef(ColumnRef node) {
                DeclaredColumn<?, ?> own =
                        node.source().relation() instanceof TableRelation relation && relation.table() == table.base()
                                ? table.declared(node.name())
                                : null;
                return own == null ? node : own.reference();
            }
        }.expression(Shape.bounded(value));
    }
}
