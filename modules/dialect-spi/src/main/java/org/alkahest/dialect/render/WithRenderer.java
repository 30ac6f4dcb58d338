package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.CommonTable;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.WithStatement;

/** WITH and the statement behind it. */
final class WithRenderer {
    private WithRenderer() {}

    static void render(WithStatement node, SqlWriter out) {
        clause(node.tables(), out);
        out.node(node.body());
    }

    static void clause(List<CommonTable> tables, SqlWriter out) {
        boolean recursive = false;
        for (CommonTable table : tables) {
            recursive |= table.recursive();
        }
        out.sql(recursive ? "with recursive " : "with ");
        String separator = "";
        for (CommonTable table : tables) {
            out.sql(separator).name(table.name()).sql(" (");
            NameList.write(table.columns(), out);
            out.sql(") as ").node(new MaterializedHint(table.materialized())).sql("(");
            out.node(table.query()).sql(")");
            separator = ", ";
        }
        out.sql(" ");
    }
}
