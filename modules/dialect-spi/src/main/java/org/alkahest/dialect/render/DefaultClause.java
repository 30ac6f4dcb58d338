package org.alkahest.dialect.render;

import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.SqlWriter;

/** DEFAULT of a column, with the space before it. All but plain values stand in parentheses. */
public record DefaultClause(Expression expression) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        boolean plain = Definitions.isPlainDefault(expression);
        out.sql(plain ? " default " : " default (")
                .node(Unqualified.columns(expression))
                .sql(plain ? "" : ")");
    }
}
