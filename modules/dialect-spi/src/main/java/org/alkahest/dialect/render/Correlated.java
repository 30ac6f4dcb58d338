package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.Assignment;
import org.alkahest.sql.tree.DefaultValue;
import org.alkahest.sql.tree.Exists;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.ScalarQuery;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.TypeKind;

/** The other tables of a change as subqueries that are correlated with the row that is changed. */
final class Correlated {
    private static final Literal ONE = new Literal(BasicType.of(TypeKind.INTEGER, Integer.class), 1);

    private Correlated() {}

    /** That a row has a partner. */
    static Expression exists(List<Relation> others, List<Expression> conditions) {
        return new Exists(query(ONE, others, conditions));
    }

    /** Assignments of what stands in the row's partner; an error of the database where it has several. */
    static List<Assignment> assignments(UpdateRows update) {
        return update.assignments().stream()
                .map(assignment -> new Assignment(assignment.column(), value(assignment.value(), update)))
                .toList();
    }

    private static Expression value(Expression value, UpdateRows update) {
        boolean readsNothing = value instanceof Slot || value instanceof Literal || value instanceof DefaultValue;
        return readsNothing ? value : new ScalarQuery(query(value, update.from(), update.where()));
    }

    private static SelectQuery query(Expression column, List<Relation> from, List<Expression> where) {
        return SelectQuery.of(List.of(column)).withFrom(from).withWhere(where);
    }
}
