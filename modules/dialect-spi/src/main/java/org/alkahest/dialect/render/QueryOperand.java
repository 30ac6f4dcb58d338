package org.alkahest.dialect.render;

import org.alkahest.sql.tree.Query;
import org.alkahest.sql.tree.SqlWriter;

/**
 * A query as an operand of UNION, INTERSECT or EXCEPT that must be kept apart from its neighbours: it has an order or a
 * limit of its own, combines queries itself, or is text that nobody can look into.
 */
public record QueryOperand(Query query) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        out.sql("(").node(query).sql(")");
    }
}
