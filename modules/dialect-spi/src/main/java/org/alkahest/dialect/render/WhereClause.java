package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.SqlWriter;

/**
 * WHERE with the space before it; nothing at all where there is no condition.
 *
 * @param conditions must all hold
 */
public record WhereClause(List<Expression> conditions) implements Fragment {
    public WhereClause {
        conditions = List.copyOf(conditions);
    }

    @Override
    public void render(SqlWriter out) {
        LogicalRenderer.conditions(" where ", conditions, out);
    }
}
