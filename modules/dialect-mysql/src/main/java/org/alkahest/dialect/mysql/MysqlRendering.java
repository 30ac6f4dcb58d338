package org.alkahest.dialect.mysql;

import org.alkahest.dialect.mysql.family.FamilyJson;
import org.alkahest.dialect.mysql.family.FamilyRendering;
import org.alkahest.dialect.mysql.family.FamilyTypes;
import org.alkahest.dialect.render.DefaultClause;
import org.alkahest.dialect.render.OnDuplicateKey;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.render.RowsOfValues;
import org.alkahest.dialect.render.SequentialAssignments;
import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.ElementsRelation;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.tree.ValuesRelation;
import org.alkahest.sql.type.SqlAround;

/** Where MySQL writes differently from what it shares with MariaDB. */
final class MysqlRendering {
    private static final Rendering SHARED = FamilyRendering.of(MysqlDialectProvider.ID, MysqlFunctions.FORMS);

    private static final FamilyJson JSON = new FamilyJson(
            "in ('INTEGER', 'UNSIGNED INTEGER')",
            "in ('INTEGER', 'UNSIGNED INTEGER', 'DECIMAL', 'DOUBLE')",
            SqlAround.of("json_unquote({0})"));

    static final Rendering RENDERING = SHARED.with(JSON.rendering())
            .with(OnDuplicateKey.withRowAlias())
            .with(ValuesRelation.class, RowsOfValues::rowConstructors)
            .with(Cast.class, MysqlRendering::cast)
            .with(ElementsRelation.Column.class, MysqlRendering::column)
            .with(DefaultClause.class, DefaultClause::inParentheses)
            .with(UpdateRows.class, MysqlRendering::update)
            .with(DeleteRows.class, MysqlRendering::delete);

    private MysqlRendering() {}

    /**
     * A time is bound as a text. Where the driver prepares statements on the server, MySQL 8.0 makes midnight of one that is cast
     * to a time and not said to be a text.
     */
    private static void cast(Cast node, SqlWriter out) {
        if (node.operand() instanceof Slot
                && FamilyTypes.castName(node.type(), MysqlDialectProvider.ID).equals("time(6)")) {
            out.sql("cast(cast(").node(node.operand()).sql(" as char(20)) as time(6))");
        } else {
            SHARED.render(node, out);
        }
    }

    /** An element that is the JSON null is SQL NULL in the rows of {@code json_table}; its place tells it from no row. */
    private static void column(ElementsRelation.Column column, SqlWriter out) {
        ColumnRef reference = column.reference();
        if (reference.name().equals(ElementsRelation.ORDINAL)) {
            out.node(reference);
            return;
        }
        out.sql("coalesce(")
                .node(reference)
                .sql(", case when ")
                .node(new ColumnRef(reference.source(), ElementsRelation.ORDINAL, reference.type()))
                .sql(" is not null then cast('null' as json) end)");
    }

    private static void update(UpdateRows node, SqlWriter out) {
        SequentialAssignments.render((UpdateRows) OwnTable.hidden(node), out);
    }

    private static void delete(DeleteRows node, SqlWriter out) {
        SHARED.render(OwnTable.hidden(node), out);
    }
}
