package org.alkahest.dialect.postgresql;

import org.alkahest.dialect.render.Aggregates;
import org.alkahest.dialect.render.ComputedClause;
import org.alkahest.dialect.render.CountedLimit;
import org.alkahest.dialect.render.EnumCheck;
import org.alkahest.dialect.render.JoinedChanges;
import org.alkahest.dialect.render.MaterializedHint;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.render.RowLimits;
import org.alkahest.dialect.render.TypedNulls;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.tree.Aggregate;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.InList;
import org.alkahest.sql.tree.ListSlot;
import org.alkahest.sql.tree.NextValue;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.type.NamedType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.VariantType;

/** Where PostgreSQL writes differently: a list of values is one array, so the text is the same for any length. */
final class PostgresqlRendering {
    static final Rendering RENDERING = Rendering.standard()
            .with(TypedNulls.rendering())
            .with(PostgresqlArrays.RENDERING)
            .with(PostgresqlJson.RENDERING)
            .with(Slot.class, PostgresqlRendering::slot)
            .with(EnumCheck.class, EnumCheck::none)
            .with(SchemaStatement.AlterType.class, PostgresqlRendering::alterType)
            .with(SchemaStatement.CreateEnum.class, PostgresqlRendering::createEnum)
            .with(RowLimit.class, RowLimits::limitOffset)
            .with(SelectQuery.class, CountedLimit::render)
            .with(ComputedClause.class, ComputedClause::withKind)
            .with(Aggregate.class, PostgresqlRendering::aggregate)
            .with(UpdateRows.class, JoinedChanges::updateFrom)
            .with(DeleteRows.class, JoinedChanges::deleteUsing)
            .with(Call.class, PostgresqlFunctions::call)
            .with(InList.class, PostgresqlRendering::inList)
            .with(MaterializedHint.class, MaterializedHint::write)
            .with(NextValue.class, PostgresqlRendering::nextValue);

    private PostgresqlRendering() {}

    /** A type that only the user knows says its name: a text would be compared as a text. */
    private static void slot(Slot node, SqlWriter out) {
        SqlType<?> type = node.type() instanceof VariantType<?> several
                ? several.with(PostgresqlDialectProvider.ID)
                : node.type();
        if (type instanceof NamedType<?>) {
            out.sql("cast(").slot(node).sql(" as ").type(type).sql(")");
        } else {
            out.slot(node);
        }
    }

    /** There is no IF NOT EXISTS, so that the error for a type that is there is caught. */
    private static void createEnum(SchemaStatement.CreateEnum node, SqlWriter out) {
        Rendering plain = Rendering.standard();
        if (node.ifNotExists()) {
            out.sql("do $alkahest$ begin ");
            plain.render(new SchemaStatement.CreateEnum(node.type(), false), out);
            out.sql("; exception when duplicate_object then null; end $alkahest$");
        } else {
            plain.render(node, out);
        }
    }

    /** Without USING only what is assigned anyway is converted. */
    private static void alterType(SchemaStatement.AlterType node, SqlWriter out) {
        Rendering.standard().render(node, out);
        out.sql(" using cast(")
                .name(node.column().name())
                .sql(" as ")
                .type(node.column().type())
                .sql(")");
    }

    private static void aggregate(Aggregate node, SqlWriter out) {
        switch (node.call().function()) {
            case "listagg" -> Aggregates.orderedInside("string_agg", node, out);
            case "some" -> Aggregates.standard(Aggregates.renamed("bool_or", node), out);
            default -> Aggregates.standard(node, out);
        }
    }

    private static void inList(InList node, SqlWriter out) {
        if (node.list() instanceof ListSlot list && PostgresqlTypes.hasArray(list.type())) {
            out.operand(node.operand(), Precedence.CONCAT)
                    .sql(node.negated() ? " <> all(" : " = any(")
                    .arraySlot(list)
                    .sql(")");
        } else {
            Rendering.standard().render(node, out);
        }
    }

    /** The name of the sequence, quoted as an identifier is, is the text of a literal. */
    private static void nextValue(NextValue node, SqlWriter out) {
        out.sql("nextval('")
                .schema(node.sequence().schema(), schema -> quoted(schema) + '.')
                .sql(quoted(node.sequence().name()))
                .sql("')");
    }

    /** An identifier inside a literal. Its backslashes are as they are: standard_conforming_strings is on. */
    private static String quoted(String identifier) {
        return PostgresqlDialect.IDENTIFIERS.write(identifier).replace("'", "''");
    }
}
