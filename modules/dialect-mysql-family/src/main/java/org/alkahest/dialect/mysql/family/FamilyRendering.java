package org.alkahest.dialect.mysql.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alkahest.dialect.render.Aggregates;
import org.alkahest.dialect.render.ColumnClause;
import org.alkahest.dialect.render.ComputedClause;
import org.alkahest.dialect.render.DefaultClause;
import org.alkahest.dialect.render.DefaultRow;
import org.alkahest.dialect.render.EnumCheck;
import org.alkahest.dialect.render.IdentityClause;
import org.alkahest.dialect.render.IndexItem;
import org.alkahest.dialect.render.JoinedChanges;
import org.alkahest.dialect.render.OnUpdateClause;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.render.RowLimits;
import org.alkahest.dialect.render.SelectItem;
import org.alkahest.dialect.render.TableOptions;
import org.alkahest.dialect.render.TableRows;
import org.alkahest.dialect.render.WithInsideInsert;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.SchemaStatement.AlterNullability;
import org.alkahest.sql.schema.SchemaStatement.AlterType;
import org.alkahest.sql.schema.SchemaStatement.CreateIndex;
import org.alkahest.sql.schema.SchemaStatement.CreateTableAs;
import org.alkahest.sql.schema.SchemaStatement.DropForeignKey;
import org.alkahest.sql.schema.SchemaStatement.DropIndex;
import org.alkahest.sql.schema.SchemaStatement.DropSchema;
import org.alkahest.sql.schema.SchemaStatement.RenameTable;
import org.alkahest.sql.tree.Aggregate;
import org.alkahest.sql.tree.Arithmetic;
import org.alkahest.sql.tree.ArithmeticOperator;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.Concat;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.GroupingSets;
import org.alkahest.sql.tree.InQuery;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.OrderItem.NullsOrder;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.QuantifiedQuery;
import org.alkahest.sql.tree.Query;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SetQuery;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.tree.WithStatement;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.VariantType;

/**
 * Where both databases write differently from the standard, and alike. A dialect composes its own table of it: {@code
 * FamilyRendering.of("acme", Map.of()).with(…)}.
 */
public final class FamilyRendering {
    private static final String NO_LIMIT = "18446744073709551615";

    private FamilyRendering() {}

    /**
     * The standard rendering with what differs.
     *
     * @param dialect the id of the dialect, for types that vary by it
     * @param functions the forms of functions that only this dialect has, by the standard's name
     */
    public static Rendering of(String dialect, Map<String, String> functions) {
        return Rendering.standard()
                .withEmptyList(binding -> "(select null from dual where 1 = 0)")
                .with(EnumCheck.class, EnumCheck::none)
                .with(RowLimit.class, RowLimits.limitOffset(NO_LIMIT))
                .with(SelectItem.class, SelectItem::withoutType)
                .with(OrderItem.class, FamilyRendering::orderItem)
                .with(InQuery.class, FamilyRendering::inQuery)
                .with(QuantifiedQuery.class, FamilyRendering::quantifiedQuery)
                .with(Concat.class, FamilyRendering::concat)
                .with(Cast.class, (node, out) -> cast(node, dialect, out))
                .with(Aggregate.class, FamilyRendering::aggregate)
                .with(GroupingSets.class, FamilyRendering::rollup)
                .with(Call.class, FamilyFunctions.with(functions))
                .with(DefaultClause.class, DefaultClause::withParentheses)
                .with(Arithmetic.class, (node, out) -> arithmetic(node, dialect, out))
                .with(Comparison.class, FamilyRendering::comparison)
                .with(WithStatement.class, WithInsideInsert::render)
                .with(DefaultRow.class, (row, out) -> out.sql(" () values ()"))
                .with(UpdateRows.class, JoinedChanges::updateOfSeveralTables)
                .with(DeleteRows.class, FamilyRendering::delete)
                .with(IdentityClause.class, (identity, out) -> out.sql(" auto_increment"))
                .with(ColumnClause.class, FamilyRendering::column)
                .with(OnUpdateClause.class, (clause, out) -> out.sql(" on update current_timestamp(6)"))
                .with(CreateTableAs.class, TableRows::withoutParentheses)
                .with(ComputedClause.class, ComputedClause::withKind)
                .with(TableOptions.class, FamilyRendering::tableOptions)
                .with(CreateIndex.class, FamilyRendering::createIndex)
                .with(DropIndex.class, FamilyRendering::dropIndex)
                .with(IndexItem.class, FamilyRendering::indexItem)
                .with(DropSchema.class, FamilyRendering::dropSchema)
                .with(RenameTable.class, FamilyRendering::renameTable)
                .with(AlterType.class, (node, out) -> modifyColumn(new ColumnClause(node.table(), node.column()), out))
                .with(
                        AlterNullability.class,
                        (node, out) -> modifyColumn(new ColumnClause(node.table(), node.column()), out))
                .with(DropForeignKey.class, FamilyRendering::dropForeignKey);
    }

    // ------------------------------------------------------------------------------------------------ queries

    /** Nulls come first, or last where the order is descending; the other way around takes a column of its own. */
    private static void orderItem(OrderItem item, SqlWriter out) {
        NullsOrder nulls = item.nulls();
        if (nulls != null && nulls != (item.descending() ? NullsOrder.LAST : NullsOrder.FIRST)) {
            out.operand(item.expression(), Precedence.CONCAT)
                    .sql(nulls == NullsOrder.FIRST ? " is not null, " : " is null, ");
        }
        out.node(item.expression()).sql(item.descending() ? " desc" : "");
    }

    /** Other sets, and a ROLLUP beside other groups, have been refused. */
    private static void rollup(GroupingSets node, SqlWriter out) {
        String separator = "";
        for (List<Expression> item : node.sets()) {
            out.sql(separator).list(item, ", ");
            separator = ", ";
        }
        out.sql(" with rollup");
    }

    private static void inQuery(InQuery node, SqlWriter out) {
        out.operand(node.operand(), Precedence.CONCAT).sql(node.negated() ? " not in (" : " in (");
        limited(node.query(), out);
        out.sql(")");
    }

    private static void quantifiedQuery(QuantifiedQuery node, SqlWriter out) {
        out.sql(node.quantifier().sql()).sql(" (");
        limited(node.query(), out);
        out.sql(")");
    }

    /** A limit is not allowed in the query of an IN, an ANY or an ALL, but in a subquery of that query it is. */
    private static void limited(Query query, SqlWriter out) {
        if (hasLimit(query)) {
            out.sql("select * from (").node(query).sql(") as limited");
        } else {
            out.node(query);
        }
    }

    private static boolean hasLimit(Query query) {
        return query instanceof SelectQuery select
                ? select.limit() != null
                : query instanceof SetQuery set && set.limit() != null;
    }

    /** Two bars are OR unless {@code PIPES_AS_CONCAT} is on. */
    private static void concat(Concat node, SqlWriter out) {
        List<Expression> operands = new ArrayList<>();
        flatten(node, operands);
        out.sql("concat(").list(operands, ", ").sql(")");
    }

    private static void flatten(Concat node, List<Expression> operands) {
        for (Expression operand : node.operands()) {
            if (operand instanceof Concat inner) {
                flatten(inner, operands);
            } else {
                operands.add(operand);
            }
        }
    }

    private static void cast(Cast node, String dialect, SqlWriter out) {
        out.sql("cast(").node(node.operand()).sql(" as " + FamilyTypes.castName(node.type(), dialect) + ")");
    }

    /** There is no FILTER, and deviations of exact numbers have four digits. */
    private static void aggregate(Aggregate node, SqlWriter out) {
        Aggregate all = Aggregates.withoutFilter(node);
        switch (node.call().function()) {
            case "listagg" -> groupConcat(all, out);
            case "every" -> Aggregates.standard(Aggregates.renamed("min", all), out);
            case "some" -> Aggregates.standard(Aggregates.renamed("max", all), out);
            case "stddev_pop", "stddev_samp", "var_pop", "var_samp" -> {
                Expression number =
                        new Cast(all.call().arguments().get(0), all.call().type());
                out.node(new Call(
                        all.call().function(),
                        false,
                        List.of(number),
                        all.call().type()));
            }
            default -> Aggregates.standard(all, out);
        }
    }

    /** A separator can only be a plain literal, so it is a part of each text, and the first one is cut off. */
    private static void groupConcat(Aggregate node, SqlWriter out) {
        Expression text = node.call().arguments().get(0);
        Expression separator = node.call().arguments().get(1);
        out.sql("substring(group_concat(").node(new Concat(List.of(separator, text)));
        if (!node.withinGroup().isEmpty()) {
            out.sql(" order by ").list(node.withinGroup(), ", ");
        }
        out.sql(" separator ''), char_length(").node(separator).sql(") + 1)");
    }

    /** A slash gives a decimal number even for integers. */
    private static void arithmetic(Arithmetic node, String dialect, SqlWriter out) {
        if (node.operator() == ArithmeticOperator.DIVIDE && isInteger(node.type(), dialect)) {
            out.operand(node.left(), Precedence.MULTIPLY).sql(" div ").operand(node.right(), Precedence.SIGN);
        } else {
            Rendering.standard().render(node, out);
        }
    }

    private static boolean isInteger(SqlType<?> type, String dialect) {
        return VariantType.known(type, dialect) instanceof BasicType<?> basic
                && switch (basic.kind()) {
                    case SMALLINT, INTEGER, BIGINT -> true;
                    default -> false;
                };
    }

    /** The operator of two signs is the one that compares NULL as well. */
    private static void comparison(Comparison node, SqlWriter out) {
        switch (node.operator()) {
            case DISTINCT ->
                out.sql("not (")
                        .operand(node.left(), Precedence.CONCAT)
                        .sql(" <=> ")
                        .operand(node.right(), Precedence.CONCAT)
                        .sql(")");
            case NOT_DISTINCT ->
                out.operand(node.left(), Precedence.CONCAT).sql(" <=> ").operand(node.right(), Precedence.CONCAT);
            default -> Rendering.standard().render(node, out);
        }
    }

    /** A table under an alias can be deleted from by the form for several tables only, and that one returns nothing. */
    private static void delete(DeleteRows node, SqlWriter out) {
        boolean several = !node.using().isEmpty() && node.returning().isEmpty();
        if (several || node.table().alias() != null) {
            JoinedChanges.deleteFromSeveralTables(node, out);
        } else {
            Rendering.standard().render(node, out);
        }
    }

    // ------------------------------------------------------------------------------------------------ definitions

    private static void column(ColumnClause clause, SqlWriter out) {
        clause.render(out);
        String comment = clause.column().comment();
        if (comment != null) {
            out.sql(" comment ").sql(FamilyLiterals.comment(comment));
        }
    }

    private static void tableOptions(TableOptions options, SqlWriter out) {
        for (ColumnDefinition column : options.table().columns()) {
            if (column.identity() != null && column.identity().numbering().start() != null) {
                out.sql(" auto_increment = " + column.identity().numbering().start());
            }
        }
        String comment = options.table().comment();
        if (comment != null) {
            out.sql(" comment = ").sql(FamilyLiterals.comment(comment));
        }
    }

    /** Where nulls stand in an index changes no result, and there is no word for it. */
    private static void indexItem(IndexItem item, SqlWriter out) {
        new IndexItem(new OrderItem(item.item().expression(), item.item().descending(), null)).render(out);
    }

    /** The method stands before the name of the table. */
    private static void createIndex(CreateIndex node, SqlWriter out) {
        Index index = node.index();
        out.sql(index.unique() ? "create unique index " : "create index ")
                .sql(node.ifNotExists() ? "if not exists " : "")
                .name(index.name())
                .sql(index.method() == null ? "" : " using " + index.method())
                .sql(" on ")
                .name(node.table())
                .sql(" (")
                .list(IndexItem.of(index), ", ")
                .sql(")");
    }

    private static void dropIndex(DropIndex node, SqlWriter out) {
        out.sql(node.ifExists() ? "drop index if exists " : "drop index ")
                .name(node.name())
                .sql(" on ")
                .name(node.table());
    }

    /** A database is dropped with its tables anyway, and the word for it is unknown. */
    private static void dropSchema(DropSchema node, SqlWriter out) {
        out.sql(node.ifExists() ? "drop schema if exists " : "drop schema ").name(node.name());
    }

    /** A new name without a database would move the table into the connection's own. */
    private static void renameTable(RenameTable node, SqlWriter out) {
        out.sql("alter table ")
                .name(node.table())
                .sql(" rename to ")
                .name(new TableName(node.table().schema(), node.newName()));
    }

    /** The whole definition is said again: what is left out would be taken away. */
    private static void modifyColumn(ColumnClause column, SqlWriter out) {
        out.sql("alter table ")
                .name(column.table().name())
                .sql(" modify column ")
                .node(column);
    }

    private static void dropForeignKey(DropForeignKey node, SqlWriter out) {
        out.sql("alter table ").name(node.table()).sql(" drop foreign key ").name(node.name());
    }
}
