package org.alkahest.dialect.mariadb;

import org.alkahest.dialect.mysql.family.FamilyFunctions;
import org.alkahest.dialect.mysql.family.FamilyRendering;
import org.alkahest.dialect.render.OnDuplicateKey;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.render.RowLocks;
import org.alkahest.dialect.render.RowsOfValues;
import org.alkahest.dialect.render.WindowFrames;
import org.alkahest.sql.schema.SchemaStatement.DropIndex;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.RowLock;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.ValuesRelation;
import org.alkahest.sql.tree.WindowFrame;

/** Where MariaDB writes differently from what it shares with MySQL. */
final class MariadbRendering {
    static final Rendering RENDERING = FamilyRendering.of(MariadbDialectProvider.ID)
            .with(ValuesRelation.class, RowsOfValues::afterQuery)
            .with(RowLock.class, RowLocks::shareMode)
            .with(Call.class, FamilyFunctions.with(MariadbFunctions.FORMS))
            .with(WindowFrame.class, WindowFrames::lateDistances)
            .with(MariadbJson.RENDERING)
            .with(OnDuplicateKey.rendering())
            .with(DropIndex.class, MariadbRendering::dropIndex);

    private MariadbRendering() {}

    private static void dropIndex(DropIndex node, SqlWriter out) {
        out.sql(node.ifExists() ? "drop index if exists " : "drop index ")
                .name(node.name())
                .sql(" on ")
                .name(node.table());
    }
}
