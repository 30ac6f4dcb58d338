package org.alkahest.dialect.h2;

import java.util.List;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.render.Returning;
import org.alkahest.dialect.render.RowLimits;
import org.alkahest.dialect.render.TypedPlaceholders;
import org.alkahest.dialect.render.WithInsideInsert;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.RowChange;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.tree.WithStatement;

/** Where H2 writes differently: what a change returns is selected from a data change delta table. */
final class H2Rendering {
    static final Rendering RENDERING = Rendering.standard()
            .with(RowLimit.class, RowLimits::limitOffset)
            .with(TypedPlaceholders.rendering())
            .with(WithStatement.class, WithInsideInsert::render)
            .with(InsertRow.class, H2Rendering::insert)
            .with(UpdateRows.class, H2Rendering::update)
            .with(DeleteRows.class, H2Rendering::delete);

    private H2Rendering() {}

    private static void insert(InsertRow node, SqlWriter out) {
        change(
                node.returning(),
                " from final table (",
                new InsertRow(node.table(), node.columns(), node.row(), node.query(), List.of()),
                out);
    }

    private static void update(UpdateRows node, SqlWriter out) {
        change(
                node.returning(),
                " from final table (",
                new UpdateRows(node.table(), node.assignments(), node.where(), List.of()),
                out);
    }

    private static void delete(DeleteRows node, SqlWriter out) {
        change(node.returning(), " from old table (", new DeleteRows(node.table(), node.where(), List.of()), out);
    }

    private static void change(List<Expression> returning, String from, RowChange silent, SqlWriter out) {
        if (returning.isEmpty()) {
            Rendering.standard().render(silent, out);
            return;
        }
        out.sql("select ").list(new Returning(returning).selectItems(), ", ").sql(from);
        Rendering.standard().render(silent, out);
        out.sql(")");
    }
}
