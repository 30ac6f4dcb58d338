package org.alkahest.dialect.render;

import org.alkahest.sql.tree.ElementsRelation;
import org.alkahest.sql.tree.SqlWriter;

/** {@code JSON_TABLE}, with each element as JSON and its place. */
final class JsonRows {
    private JsonRows() {}

    static void render(ElementsRelation node, SqlWriter out) {
        out.sql("json_table(")
                .node(node.document())
                .sql(", '$[*]' columns (")
                .name(ElementsRelation.ELEMENT)
                .sql(" json path '$', ")
                .name(ElementsRelation.ORDINAL)
                .sql(" for ordinality)) as ")
                .name(node.alias());
    }
}
