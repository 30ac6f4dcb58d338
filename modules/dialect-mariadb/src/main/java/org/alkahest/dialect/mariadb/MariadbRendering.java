package org.alkahest.dialect.mariadb;

import org.alkahest.dialect.mysql.family.FamilyJson;
import org.alkahest.dialect.mysql.family.FamilyRendering;
import org.alkahest.dialect.render.OnDuplicateKey;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.render.RowLocks;
import org.alkahest.dialect.render.RowsOfValues;
import org.alkahest.dialect.render.WindowFrames;
import org.alkahest.sql.tree.CustomExpression;
import org.alkahest.sql.tree.RowLock;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.ValuesRelation;
import org.alkahest.sql.tree.WindowFrame;
import org.alkahest.sql.type.SqlAround;

/** Where MariaDB writes differently from what it shares with MySQL. */
final class MariadbRendering {
    private static final FamilyJson JSON = new FamilyJson("= 'INTEGER'", "in ('INTEGER', 'DOUBLE')", SqlAround.NOTHING);

    static final Rendering RENDERING = FamilyRendering.of(MariadbDialectProvider.ID, MariadbFunctions.FORMS)
            .with(ValuesRelation.class, MariadbRendering::values)
            .with(RowLock.class, RowLocks::shareMode)
            .with(WindowFrame.class, WindowFrames::lateDistances)
            .with(JSON.rendering())
            .with(OnDuplicateKey.rendering());

    private MariadbRendering() {}

    private static void values(ValuesRelation node, SqlWriter out) {
        RowsOfValues.afterQuery(node, type -> new CustomExpression(new WideColumn(type), type), out);
    }
}
