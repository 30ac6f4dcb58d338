package org.alkahest.dialect.mysql;

import org.alkahest.dialect.mysql.family.FamilyFunctions;
import org.alkahest.dialect.mysql.family.FamilyRendering;
import org.alkahest.dialect.render.DefaultClause;
import org.alkahest.dialect.render.OnDuplicateKey;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.render.RowsOfValues;
import org.alkahest.dialect.render.SequentialAssignments;
import org.alkahest.sql.schema.SchemaStatement.DropIndex;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.tree.ValuesRelation;

/** Where MySQL writes differently from what it shares with MariaDB. */
final class MysqlRendering {
    private static final Rendering SHARED = FamilyRendering.of(MysqlDialectProvider.ID);

    static final Rendering RENDERING = SHARED.with(MysqlJson.RENDERING)
            .with(OnDuplicateKey.withRowAlias())
            .with(Call.class, FamilyFunctions.with(MysqlFunctions.FORMS))
            .with(ValuesRelation.class, RowsOfValues::rowConstructors)
            .with(DefaultClause.class, DefaultClause::inParentheses)
            .with(UpdateRows.class, MysqlRendering::update)
            .with(DeleteRows.class, MysqlRendering::delete)
            .with(DropIndex.class, MysqlRendering::dropIndex);

    private MysqlRendering() {}

    private static void update(UpdateRows node, SqlWriter out) {
        SequentialAssignments.render((UpdateRows) OwnTable.hidden(node), out);
    }

    private static void delete(DeleteRows node, SqlWriter out) {
        SHARED.render(OwnTable.hidden(node), out);
    }

    private static void dropIndex(DropIndex node, SqlWriter out) {
        out.sql("drop index ").name(node.name()).sql(" on ").name(node.table());
    }
}
