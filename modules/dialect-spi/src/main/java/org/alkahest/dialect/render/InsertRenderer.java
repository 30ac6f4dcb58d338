package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.Query;
import org.alkahest.sql.tree.SqlWriter;

/** INSERT of a row, of a query's rows, or of nothing but defaults. */
final class InsertRenderer {
    private InsertRenderer() {}

    static void render(InsertRow node, SqlWriter out) {
        HintRenderer.begin("insert", node.hints(), out);
        out.sql("into ").name(node.table().table().name());
        Query query = node.query();
        if (node.columns().isEmpty() && query == null) {
            out.node(new DefaultRow());
        } else {
            columns(node, out);
            if (query == null) {
                values(node, out);
            } else {
                out.sql(" ").node(node.conflict() == null ? query : new ConflictingQuery(query, node.columns()));
            }
        }
        if (node.conflict() != null) {
            out.node(new ConflictClause(node, node.conflict()));
        }
        if (!node.returning().isEmpty()) {
            out.node(new Returning(node.returning()));
        }
        HintRenderer.end(node.hints(), out);
    }

    private static void values(InsertRow node, SqlWriter out) {
        out.sql(" values ");
        if (node.more().isEmpty()) {
            out.eachRow(new InsertedRow(node.row()), ", ");
            return;
        }
        String separator = "";
        for (List<Expression> row : node.rows()) {
            out.sql(separator).node(new InsertedRow(row));
            separator = ", ";
        }
    }

    private static void columns(InsertRow node, SqlWriter out) {
        String separator = " (";
        for (ColumnRef column : node.columns()) {
            out.sql(separator).node(new ColumnName(column));
            separator = ", ";
        }
        out.sql(node.columns().isEmpty() ? "" : ")");
    }
}
