package org.alkahest.dialect.sqlite;

import java.util.List;
import java.util.Map;
import org.alkahest.dialect.render.Aggregates;
import org.alkahest.dialect.render.ColumnClause;
import org.alkahest.dialect.render.CombinedColumn;
import org.alkahest.dialect.render.ComputedClause;
import org.alkahest.dialect.render.ConflictingQuery;
import org.alkahest.dialect.render.CountedLimit;
import org.alkahest.dialect.render.CreateTableRenderer;
import org.alkahest.dialect.render.DefaultClause;
import org.alkahest.dialect.render.ForeignKeyClause;
import org.alkahest.dialect.render.IndexFilter;
import org.alkahest.dialect.render.IndexItem;
import org.alkahest.dialect.render.JoinedChanges;
import org.alkahest.dialect.render.JoinedReturning;
import org.alkahest.dialect.render.MaterializedHint;
import org.alkahest.dialect.render.QueryOperand;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.render.Returning;
import org.alkahest.dialect.render.RowLimits;
import org.alkahest.dialect.render.RowsOfValues;
import org.alkahest.dialect.render.SelectItem;
import org.alkahest.dialect.render.TableRows;
import org.alkahest.dialect.render.WindowsInPlace;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.SchemaStatement.CreateIndex;
import org.alkahest.sql.schema.SchemaStatement.CreateTable;
import org.alkahest.sql.schema.SchemaStatement.CreateTableAs;
import org.alkahest.sql.tree.Aggregate;
import org.alkahest.sql.tree.Arithmetic;
import org.alkahest.sql.tree.ArithmeticOperator;
import org.alkahest.sql.tree.Between;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.ExpressionType;
import org.alkahest.sql.tree.FunctionRelation;
import org.alkahest.sql.tree.InList;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.tree.ValuesRelation;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.TypeKind;
import org.alkahest.sql.type.VariantType;

/** Where SQLite writes differently. */
final class SqliteRendering {
    static final Rendering RENDERING = Rendering.standard()
            .withEmptyList(binding -> "()")
            .with(RowLimit.class, RowLimits.limitOffset("-1"))
            .with(SelectQuery.class, CountedLimit::render)
            .with(SelectItem.class, SelectItem::withoutType)
            .with(ValuesRelation.class, RowsOfValues::numbered)
            .with(FunctionRelation.class, SqliteRendering::function)
            .with(InList.class, RowsOfValues::inValues)
            .with(QueryOperand.class, SqliteRendering::queryOperand)
            .with(CombinedColumn.class, CombinedColumn::byPlace)
            .with(SqliteJson.RENDERING)
            .with(ConflictingQuery.class, SqliteRendering::conflictingQuery)
            .with(Cast.class, SqliteRendering::cast)
            .with(Aggregate.class, SqliteRendering::aggregate)
            .with(Call.class, SqliteRendering::call)
            .with(DefaultClause.class, DefaultClause::withParentheses)
            .with(Arithmetic.class, SqliteRendering::arithmetic)
            .with(Comparison.class, SqliteRendering::comparison)
            .with(
                    Between.class,
                    (between, out) -> Rendering.standard().render(ComputedDecimals.withNumbers(between), out))
            .with(CreateTable.class, CreateTableRenderer::withKeyOfIdentity)
            .with(ColumnClause.class, SqliteRendering::column)
            .with(ForeignKeyClause.class, ForeignKeyClause::withoutSchema)
            .with(CreateTableAs.class, TableRows::withoutParentheses)
            .with(ComputedClause.class, ComputedClause::withKind)
            .with(CreateIndex.class, SqliteRendering::createIndex)
            .with(IndexItem.class, SqliteRendering::indexItem);

    /** The time of the database in the form in which times are stored: texts of other forms would not compare. */
    private static final Map<String, String> CLOCK = Map.of(
            "current_timestamp", "strftime('%Y-%m-%d %H:%M:%f000', 'now')",
            "localtimestamp", "strftime('%Y-%m-%d %H:%M:%f000', 'now', 'localtime')",
            "current_time", "strftime('%H:%M:%f000', 'now')",
            "localtime", "strftime('%H:%M:%f000', 'now', 'localtime')");

    /** Before version 3.28, no window extends another. */
    static final Rendering WITHOUT_WINDOW_NAMES =
            RENDERING.with(SelectQuery.class, (query, out) -> CountedLimit.render(WindowsInPlace.of(query), out));

    /** Since version 3.33, UPDATE may join. */
    static final Rendering WITH_UPDATE_FROM = RENDERING
            .with(UpdateRows.class, JoinedChanges::updateFrom)
            .with(JoinedReturning.class, (returning, out) -> new Returning(returning.items()).render(out));

    static final Rendering WITH_HINTS = WITH_UPDATE_FROM.with(MaterializedHint.class, MaterializedHint::write);

    private SqliteRendering() {}

    /** Parentheses around an operand of UNION are a syntax error. */
    private static void queryOperand(QueryOperand operand, SqlWriter out) {
        out.sql("select * from (").node(operand.query()).sql(")");
    }

    /** Nobody else names the columns of a function. */
    private static void function(FunctionRelation node, SqlWriter out) {
        Rendering.standard()
                .render(
                        new FunctionRelation(
                                node.source(), node.function(), node.arguments(), node.alias(), List.of(), false),
                        out);
    }

    /** Without WHERE, the ON of ON CONFLICT would be read as that of a join. */
    private static void conflictingQuery(ConflictingQuery rows, SqlWriter out) {
        out.sql("select * from (").node(rows.query()).sql(") where true");
    }

    /**
     * A cast to {@code date} would be one to a number: only storage classes are meant. Between dates and times, the text is
     * cut or filled up.
     */
    private static void cast(Cast node, SqlWriter out) {
        TypeKind to = SqliteTypes.temporalKind(node.type());
        TypeKind from = to == null ? null : SqliteTypes.temporalKind(ExpressionType.of(node.operand()));
        if (from == TypeKind.TIMESTAMP && to == TypeKind.DATE) {
            out.sql("substr(").node(node.operand()).sql(", 1, 10)");
            return;
        }
        if (from == TypeKind.TIMESTAMP && to == TypeKind.TIME) {
            out.sql("substr(").node(node.operand()).sql(", 12)");
            return;
        }
        if (from == TypeKind.DATE && to == TypeKind.TIMESTAMP) {
            out.sql("(").operand(node.operand(), Precedence.PRIMARY).sql(" || ' 00:00:00.000000')");
            return;
        }
        out.sql("cast(").node(node.operand()).sql(" as " + SqliteTypes.storageClass(node.type()) + ")");
    }

    private static void aggregate(Aggregate node, SqlWriter out) {
        switch (node.call().function()) {
            case "listagg" -> Aggregates.orderedInside("group_concat", node, out);
            case "every" -> Aggregates.standard(Aggregates.renamed("min", node), out);
            case "some" -> Aggregates.standard(Aggregates.renamed("max", node), out);
            default -> Aggregates.standard(node, out);
        }
    }

    private static void call(Call node, SqlWriter out) {
        String clock = node.arguments().isEmpty() ? CLOCK.get(node.function()) : null;
        if (clock == null) {
            SqliteFunctions.RENAMED.render(node, out);
        } else {
            out.sql(clock);
        }
    }

    /** A decimal without a fraction is stored as an integer, and integers would be divided as integers. */
    private static void arithmetic(Arithmetic node, SqlWriter out) {
        if (node.operator() == ArithmeticOperator.DIVIDE
                && VariantType.known(node.type(), SqliteDialectProvider.ID) instanceof BasicType<?> type
                && type.kind() == TypeKind.DECIMAL) {
            out.sql("cast(").node(node.left()).sql(" as real) / ").operand(node.right(), Precedence.SIGN);
        } else {
            Rendering.standard().render(node, out);
        }
    }

    /** IS compares NULL as well, on all versions. */
    private static void comparison(Comparison written, SqlWriter out) {
        Comparison node = ComputedDecimals.withNumbers(written);
        switch (node.operator()) {
            case DISTINCT, NOT_DISTINCT ->
                out.operand(node.left(), Precedence.CONCAT)
                        .sql(node.operator() == ComparisonOperator.DISTINCT ? " is not " : " is ")
                        .operand(node.right(), Precedence.CONCAT);
            default -> Rendering.standard().render(node, out);
        }
    }

    // ------------------------------------------------------------------------------------------------ definitions

    /**
     * Only a column of the very type INTEGER that is the primary key gets its values generated, and it holds 64 bits. What
     * comes nearest to ALWAYS is that a key is never used again.
     */
    private static void column(ColumnClause clause, SqlWriter out) {
        Identity identity = clause.column().identity();
        if (identity == null) {
            clause.render(out);
            return;
        }
        out.name(clause.column().name()).sql(" integer ");
        PrimaryKey key = clause.table().primaryKey();
        if (key != null && key.name() != null) {
            out.sql("constraint ").name(key.name()).sql(" ");
        }
        out.sql(identity.always() ? "primary key autoincrement" : "primary key");
    }

    /** The schema stands before the name of the index. */
    private static void createIndex(CreateIndex node, SqlWriter out) {
        out.sql(node.index().unique() ? "create unique index " : "create index ")
                .sql(node.ifNotExists() ? "if not exists " : "")
                .name(node.table().schema(), node.index().name())
                .sql(" on ")
                .name(node.table().name())
                .sql(" (")
                .list(IndexItem.of(node.index()), ", ")
                .sql(")")
                .node(new IndexFilter(node.index()));
    }

    /** Where nulls stand in an index changes no result, and SQLite has no say in it. */
    private static void indexItem(IndexItem item, SqlWriter out) {
        new IndexItem(new OrderItem(item.item().expression(), item.item().descending(), null)).render(out);
    }
}
