package org.alkahest.dialect.h2;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.render.Returning;
import org.alkahest.dialect.render.RowLimits;
import org.alkahest.dialect.render.WithInsideInsert;
import org.alkahest.sql.tree.Arithmetic;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ExpressionType;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.RowChange;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.tree.WithStatement;

/** Where H2 writes differently: what a change returns is selected from a data change delta table. */
final class H2Rendering {
    static final Rendering RENDERING = Rendering.standard()
            .with(RowLimit.class, RowLimits::limitOffset)
            .with(Call.class, H2Rendering::call)
            .with(Arithmetic.class, H2Rendering::arithmetic)
            .with(WithStatement.class, WithInsideInsert::render)
            .with(InsertRow.class, H2Rendering::insert)
            .with(UpdateRows.class, H2Rendering::update)
            .with(DeleteRows.class, H2Rendering::delete);

    private H2Rendering() {}

    /** H2 takes the types of placeholders from what stands beside them; where only placeholders stand, they say theirs. */
    private static void call(Call node, SqlWriter out) {
        List<Expression> arguments = areSlots(node.arguments()) ? withTypes(node.arguments()) : node.arguments();
        Rendering.standard().render(new Call(node.function(), node.distinct(), arguments, node.type()), out);
    }

    private static void arithmetic(Arithmetic node, SqlWriter out) {
        List<Expression> operands = List.of(node.left(), node.right());
        List<Expression> typed = areSlots(operands) ? withTypes(operands) : operands;
        Rendering.standard().render(new Arithmetic(node.operator(), typed.get(0), typed.get(1), node.type()), out);
    }

    private static boolean areSlots(List<Expression> operands) {
        return !operands.isEmpty() && operands.stream().allMatch(Slot.class::isInstance);
    }

    private static List<Expression> withTypes(List<Expression> slots) {
        List<Expression> casts = new ArrayList<>(slots.size());
        for (Expression slot : slots) {
            casts.add(new Cast(slot, ExpressionType.of(slot)));
        }
        return casts;
    }

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
