package org.alkahest.sql.shape;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.Condition;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.ShapeSink;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.StatementOption;
import org.alkahest.sql.tree.WithStatement;

/** Adds conditions to a query, under a mode that is part of its shape. */
record Restricted(String mode, List<Expression> expressions) implements StatementOption {

    static Restricted to(String mode, Condition... conditions) {
        List<Expression> nodes = new ArrayList<>();
        for (Condition condition : conditions) {
            nodes.add(condition.node());
        }
        return new Restricted(mode, nodes);
    }

    @Override
    public void shape(ShapeSink sink) {
        sink.value(mode);
    }

    @Override
    public StatementNode expand(StatementNode statement, List<Expression> lifted) {
        if (statement instanceof WithStatement with) {
            return new WithStatement(with.tables(), expand(with.body(), lifted));
        }
        var query = (SelectQuery) statement;
        List<Expression> where = new ArrayList<>(query.where());
        where.addAll(lifted);
        return query.withWhere(where);
    }
}
