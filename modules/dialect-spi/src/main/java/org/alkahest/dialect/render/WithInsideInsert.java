package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.CommonTable;
import org.alkahest.sql.tree.CustomExpression;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.Query;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.TextPart;
import org.alkahest.sql.tree.TextQuery;
import org.alkahest.sql.tree.WithStatement;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.TypeKind;

/**
 * WITH for databases that take it in front of a query only: that of an INSERT moves between the columns and the query. To
 * be put into a {@link Rendering} for {@link WithStatement}.
 */
public final class WithInsideInsert {
    private WithInsideInsert() {}

    /** Writes the statement with its common table expressions where they may stand. */
    public static void render(WithStatement node, SqlWriter out) {
        if (node.body() instanceof InsertRow insert && insert.query() != null) {
            out.node(insert.withQuery(new WithQuery(node.tables(), insert.query()).asQuery()));
        } else {
            WithRenderer.render(node, out);
        }
    }

    private record WithQuery(List<CommonTable> tables, Query query) implements Fragment {
        @Override
        public void render(SqlWriter out) {
            WithRenderer.clause(tables, out);
            out.node(query);
        }

        /** A query that is nothing but this fragment. Nobody asks for its type: it has been checked before. */
        Query asQuery() {
            var value = new CustomExpression(this, BasicType.of(TypeKind.BOOLEAN, Boolean.class));
            return new TextQuery(List.of(new TextPart.Embedded(value)), List.of());
        }
    }
}
