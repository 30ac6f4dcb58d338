package org.alkahest.dialect.h2;

import java.util.List;
import org.alkahest.dialect.render.ConflictAsMerge;
import org.alkahest.dialect.render.EnumCheck;
import org.alkahest.dialect.render.IndexItem;
import org.alkahest.dialect.render.QueryOperand;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.render.Returning;
import org.alkahest.dialect.render.RowLimits;
import org.alkahest.dialect.render.TypedPlaceholders;
import org.alkahest.dialect.render.WithInsideInsert;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.SchemaStatement.CreateIndex;
import org.alkahest.sql.tree.Arithmetic;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.CommonTable;
import org.alkahest.sql.tree.CteUse;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.Derived;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.Query;
import org.alkahest.sql.tree.RowChange;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.tree.WithStatement;

/**
 * Where H2 writes differently: what a change returns is selected from a data change delta table.
 *
 * <p>When H2 executes a statement again, it reuses the result of a part whose values are the same as before, and does not
 * always see all of them: it misses those of WITH (its issue 4228), and the limit of an operand of UNION. The rows of an
 * earlier execution would come back. Both are written as subqueries of FROM, where it sees every value; a recursive
 * expression, which it reads anew, stays in WITH.
 */
final class H2Rendering {
    static final Rendering RENDERING = Rendering.standard()
            .with(EnumCheck.class, EnumCheck::none)
            .with(RowLimit.class, RowLimits::limitOffset)
            .with(TypedPlaceholders.rendering())
            .with(H2Arrays.RENDERING)
            .with(H2Json.RENDERING)
            .with(Cast.class, H2Json::cast)
            .with(Call.class, H2Functions::call)
            .with(Arithmetic.class, H2Rendering::arithmetic)
            .with(QueryOperand.class, H2Rendering::queryOperand)
            .with(CteUse.class, H2Rendering::cteUse)
            .with(WithStatement.class, H2Rendering::with)
            .with(InsertRow.class, H2Rendering::insert)
            .with(UpdateRows.class, H2Rendering::update)
            .with(DeleteRows.class, H2Rendering::delete)
            .with(CreateIndex.class, H2Rendering::createIndex);

    private H2Rendering() {}

    /** Whether nulls are distinct is said before the word INDEX. */
    private static void createIndex(CreateIndex node, SqlWriter out) {
        Index index = node.index();
        out.sql(index.unique() ? "create unique " : "create ")
                .sql(index.nullsDistinct() ? "index " : "nulls not distinct index ")
                .sql(node.ifNotExists() ? "if not exists " : "")
                .name(index.name())
                .sql(" on ")
                .name(node.table())
                .sql(" (")
                .list(IndexItem.of(index), ", ")
                .sql(")");
    }

    private static void arithmetic(Arithmetic node, SqlWriter out) {
        if (H2Quotients.isEndless(node)) {
            H2Quotients.divide(node, out);
        } else {
            TypedPlaceholders.rendering().render(node, out);
        }
    }

    private static void queryOperand(QueryOperand operand, SqlWriter out) {
        if (operand.query() instanceof SelectQuery) {
            out.sql("select * from (").node(operand.query()).sql(")");
        } else {
            operand.render(out);
        }
    }

    private static void cteUse(CteUse use, SqlWriter out) {
        CommonTable table = use.cte();
        if (table.recursive()) {
            Rendering.standard().render(use, out);
        } else {
            out.node(new Derived(use.source(), (Query) table.query(), use.exposedName(), table.columns(), false));
        }
    }

    private static void with(WithStatement node, SqlWriter out) {
        List<CommonTable> recursive =
                node.tables().stream().filter(CommonTable::recursive).toList();
        if (recursive.isEmpty()) {
            out.node(node.body());
        } else {
            WithInsideInsert.render(new WithStatement(recursive, node.body()), out);
        }
    }

    private static void insert(InsertRow node, SqlWriter out) {
        change(node.returning(), " from final table (", node.withoutReturning(), out);
    }

    private static void update(UpdateRows node, SqlWriter out) {
        change(node.returning(), " from final table (", node.withoutReturning(), out);
    }

    private static void delete(DeleteRows node, SqlWriter out) {
        change(node.returning(), " from old table (", node.withoutReturning(), out);
    }

    private static void change(List<Expression> returning, String from, RowChange silent, SqlWriter out) {
        if (returning.isEmpty()) {
            silent(silent, out);
            return;
        }
        out.sql("select ").list(new Returning(returning).selectItems(), ", ").sql(from);
        silent(silent, out);
        out.sql(")");
    }

    private static void silent(RowChange change, SqlWriter out) {
        if (change instanceof InsertRow insert && insert.conflict() != null) {
            ConflictAsMerge.render(insert, insert.conflict(), out);
        } else {
            Rendering.standard().render(change, out);
        }
    }
}
