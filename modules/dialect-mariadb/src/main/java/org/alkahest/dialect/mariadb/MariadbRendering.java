package org.alkahest.dialect.mariadb;

import org.alkahest.dialect.mysql.family.FamilyRendering;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.render.RowsOfValues;
import org.alkahest.sql.schema.SchemaStatement.DropIndex;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.ValuesRelation;

/** Where MariaDB writes differently from what it shares with MySQL. */
final class MariadbRendering {
    static final Rendering RENDERING = FamilyRendering.of(MariadbDialectProvider.ID)
            .with(ValuesRelation.class, RowsOfValues::afterQuery)
            .with(MariadbJson.RENDERING)
            .with(DropIndex.class, MariadbRendering::dropIndex);

    private MariadbRendering() {}

    private static void dropIndex(DropIndex node, SqlWriter out) {
        out.sql(node.ifExists() ? "drop index if exists " : "drop index ")
                .name(node.name())
                .sql(" on ")
                .name(node.table());
    }
}
