package org.alkahest.dialect.render;

import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.TableRelation;

/** A column behind the name of its source, and with the schema where the table stands in FROM under its full name. */
final class ColumnRenderer {
    private ColumnRenderer() {}

    static void render(ColumnRef column, SqlWriter out) {
        Relation relation = column.source().relation();
        if (relation instanceof TableRelation table && table.alias() == null) {
            out.name(table.table().name());
        } else {
            out.name(relation.exposedName());
        }
        out.sql(".").name(column.name());
    }
}
