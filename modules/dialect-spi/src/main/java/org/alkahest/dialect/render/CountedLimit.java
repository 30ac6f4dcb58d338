package org.alkahest.dialect.render;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.tree.CustomExpression;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.TypeKind;

/**
 * A limit in percent for databases that have none and let a subquery be a limit: the rows of the query are counted first. To be
 * put into a {@link Rendering} for {@link SelectQuery}. Values of the query are written twice.
 */
public final class CountedLimit {
    private CountedLimit() {}

    /** Writes a SELECT, with a limit of rows in place of one in percent. */
    public static void render(SelectQuery node, SqlWriter out) {
        RowLimit limit = node.limit();
        if (limit == null || !limit.percent() || limit.count() == null) {
            SelectRenderer.render(node, out);
            return;
        }
        var rows = new CustomExpression(
                new PartOfAll(
                        limit.count(),
                        node.withOrderBy(List.of()).withLimit(null).withLock(null)),
                BasicType.of(TypeKind.BIGINT, Long.class));
        SelectRenderer.render(node.withLimit(new RowLimit(rows, limit.offset(), limit.withTies(), false)), out);
    }

    private record PartOfAll(Expression percent, SelectQuery query) implements Fragment {
        @Override
        public void render(SqlWriter out) {
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= query.columns().size(); i++) {
                names.add("column_" + i);
            }
            out.sql("(select (count(*) * ")
                    .node(percent)
                    .sql(" + 99) / 100 from (")
                    .node(OutputNames.renamed(query, names))
                    .sql(") as counted)");
        }
    }
}
