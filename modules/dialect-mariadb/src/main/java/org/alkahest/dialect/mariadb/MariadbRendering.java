package org.alkahest.dialect.mariadb;

import org.alkahest.dialect.mysql.family.FamilyRendering;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.sql.schema.SchemaStatement.DropIndex;
import org.alkahest.sql.tree.SqlWriter;

/** Where MariaDB writes differently from what it shares with MySQL. */
final class MariadbRendering {
    static final Rendering RENDERING = FamilyRendering.RENDERING.with(DropIndex.class, MariadbRendering::dropIndex);

    private MariadbRendering() {}

    private static void dropIndex(DropIndex node, SqlWriter out) {
        out.sql(node.ifExists() ? "drop index if exists " : "drop index ")
                .name(node.name())
                .sql(" on ")
                .name(node.table());
    }
}
