package org.alkahest.dialect.render;

import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.tree.SqlWriter;

/** CREATE INDEX: the method before the columns, everything else behind them. */
final class CreateIndexRenderer {
    private CreateIndexRenderer() {}

    static void render(SchemaStatement.CreateIndex node, SqlWriter out) {
        Index index = node.index();
        out.sql(index.unique() ? "create unique index " : "create index ")
                .sql(node.ifNotExists() ? "if not exists " : "")
                .name(index.name())
                .sql(" on ")
                .name(node.table())
                .sql(index.method() == null ? "" : " using " + index.method())
                .sql(" (")
                .list(IndexItem.of(index), ", ")
                .sql(")");
        if (!index.included().isEmpty()) {
            NameList.write(index.included(), out.sql(" include (")).sql(")");
        }
        out.sql(index.nullsDistinct() ? "" : " nulls not distinct").node(new IndexFilter(index));
    }
}
