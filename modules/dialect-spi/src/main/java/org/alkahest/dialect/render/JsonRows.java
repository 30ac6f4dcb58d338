package org.alkahest.dialect.render;

import org.alkahest.sql.tree.ElementsRelation;
import org.alkahest.sql.tree.SqlWriter;

/** The ways in which databases make rows of a JSON array, to be put into a {@link Rendering} for {@link ElementsRelation}. */
public final class JsonRows {
    private JsonRows() {}

    /** {@code JSON_TABLE}, with the element as JSON and its place. */
    public static void standard(ElementsRelation node, SqlWriter out) {
        table(node, out);
        out.sql(" as ").name(node.alias());
    }

    /** {@code JSON_TABLE} in a subquery, for databases where it makes SQL NULL of an element that is the JSON null. */
    public static void withJsonNull(ElementsRelation node, SqlWriter out) {
        out.sql("lateral (select coalesce(")
                .name(ElementsRelation.ELEMENT)
                .sql(", cast('null' as json)) as ")
                .name(ElementsRelation.ELEMENT)
                .sql(", ")
                .name(ElementsRelation.ORDINAL)
                .sql(" from ");
        table(node, out);
        out.sql(" as ").name(node.alias()).sql(") as ").name(node.alias());
    }

    private static void table(ElementsRelation node, SqlWriter out) {
        out.sql("json_table(")
                .node(node.document())
                .sql(", '$[*]' columns (")
                .name(ElementsRelation.ELEMENT)
                .sql(" json path '$', ")
                .name(ElementsRelation.ORDINAL)
                .sql(" for ordinality))");
    }
}
