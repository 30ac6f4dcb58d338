package org.alkahest.dialect.render;

import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.tree.Aggregate;
import org.alkahest.sql.tree.Arithmetic;
import org.alkahest.sql.tree.ArrayFunction;
import org.alkahest.sql.tree.Assignment;
import org.alkahest.sql.tree.Between;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.BindList;
import org.alkahest.sql.tree.BindRows;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Case;
import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.Concat;
import org.alkahest.sql.tree.CteUse;
import org.alkahest.sql.tree.CustomExpression;
import org.alkahest.sql.tree.CustomNode;
import org.alkahest.sql.tree.DefaultValue;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.Derived;
import org.alkahest.sql.tree.ElementsRelation;
import org.alkahest.sql.tree.Excluded;
import org.alkahest.sql.tree.Exists;
import org.alkahest.sql.tree.FunctionRelation;
import org.alkahest.sql.tree.GroupingSets;
import org.alkahest.sql.tree.InList;
import org.alkahest.sql.tree.InQuery;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.IsNull;
import org.alkahest.sql.tree.Join;
import org.alkahest.sql.tree.JsonFunction;
import org.alkahest.sql.tree.JsonPath;
import org.alkahest.sql.tree.Label;
import org.alkahest.sql.tree.Like;
import org.alkahest.sql.tree.ListSlot;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.Logical;
import org.alkahest.sql.tree.MergeRows;
import org.alkahest.sql.tree.Negate;
import org.alkahest.sql.tree.NextValue;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.NodeVisitor;
import org.alkahest.sql.tree.Not;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.OutputColumn;
import org.alkahest.sql.tree.Over;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.QuantifiedQuery;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.RowLock;
import org.alkahest.sql.tree.RowValue;
import org.alkahest.sql.tree.RowsSlot;
import org.alkahest.sql.tree.ScalarQuery;
import org.alkahest.sql.tree.SchemaNode;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SetQuery;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.Star;
import org.alkahest.sql.tree.TableRelation;
import org.alkahest.sql.tree.TextExpression;
import org.alkahest.sql.tree.TextQuery;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.tree.ValuesRelation;
import org.alkahest.sql.tree.WindowFrame;
import org.alkahest.sql.tree.WithStatement;

/** Sends each class of node to the file of its clause. What fits in a line stands here. */
record StandardRendering(SqlWriter out) implements NodeVisitor<SqlWriter> {

    private <N extends Node> SqlWriter written(N node, Renders<? super N> renders) {
        renders.render(node, out);
        return out;
    }

    @Override
    public SqlWriter columnRef(ColumnRef node) {
        return written(node, ColumnRenderer::render);
    }

    @Override
    public SqlWriter bind(Bind node) {
        return out.literal(Definitions.literal(node));
    }

    @Override
    public SqlWriter bindList(BindList node) {
        return written(node, Definitions::list);
    }

    @Override
    public SqlWriter slot(Slot node) {
        return out.slot(node);
    }

    @Override
    public SqlWriter listSlot(ListSlot node) {
        return out.slot(node);
    }

    @Override
    public SqlWriter bindRows(BindRows node) {
        throw new IllegalStateException("rows of values are written from their slot");
    }

    @Override
    public SqlWriter rowsSlot(RowsSlot node) {
        throw new IllegalStateException("rows of values are written by what they stand in");
    }

    @Override
    public SqlWriter rowValue(RowValue node) {
        return out.sql("(").list(node.values(), ", ").sql(")");
    }

    @Override
    public SqlWriter quantifiedQuery(QuantifiedQuery node) {
        return out.sql(node.quantifier().sql()).sql(" (").node(node.query()).sql(")");
    }

    @Override
    public SqlWriter literal(Literal node) {
        return out.literal(node);
    }

    @Override
    public SqlWriter comparison(Comparison node) {
        return written(node, ComparisonRenderer::render);
    }

    @Override
    public SqlWriter logical(Logical node) {
        return written(node, LogicalRenderer::render);
    }

    @Override
    public SqlWriter not(Not node) {
        return out.sql("not ").operand(node.operand(), Precedence.PRIMARY);
    }

    @Override
    public SqlWriter isNull(IsNull node) {
        return written(node, PredicateRenderer::isNull);
    }

    @Override
    public SqlWriter between(Between node) {
        return written(node, PredicateRenderer::between);
    }

    @Override
    public SqlWriter like(Like node) {
        return written(node, PredicateRenderer::like);
    }

    @Override
    public SqlWriter inList(InList node) {
        return written(node, InRenderer::list);
    }

    @Override
    public SqlWriter inQuery(InQuery node) {
        return written(node, InRenderer::query);
    }

    @Override
    public SqlWriter exists(Exists node) {
        return out.sql("exists (").node(node.query()).sql(")");
    }

    @Override
    public SqlWriter arithmetic(Arithmetic node) {
        return written(node, ArithmeticRenderer::render);
    }

    @Override
    public SqlWriter negate(Negate node) {
        return out.sql("-").operand(node.operand(), Precedence.PRIMARY);
    }

    @Override
    public SqlWriter concat(Concat node) {
        return written(node, ConcatRenderer::render);
    }

    @Override
    public SqlWriter call(Call node) {
        return written(node, CallRenderer::render);
    }

    @Override
    public SqlWriter aggregate(Aggregate node) {
        return written(node, Aggregates::standard);
    }

    @Override
    public SqlWriter over(Over node) {
        return written(node, WindowRenderer::over);
    }

    @Override
    public SqlWriter windowFrame(WindowFrame node) {
        return written(node, WindowFrames::standard);
    }

    @Override
    public SqlWriter groupingSets(GroupingSets node) {
        return written(node, GroupingRenderer::render);
    }

    @Override
    public SqlWriter star(Star node) {
        return out.sql("*");
    }

    @Override
    public SqlWriter cast(Cast node) {
        return out.sql("cast(")
                .node(node.operand())
                .sql(" as ")
                .type(node.type())
                .sql(")");
    }

    @Override
    public SqlWriter caseWhen(Case node) {
        return written(node, CaseRenderer::render);
    }

    @Override
    public SqlWriter label(Label node) {
        return out.node(node.operand());
    }

    @Override
    public SqlWriter scalarQuery(ScalarQuery node) {
        return out.sql("(").node(node.query()).sql(")");
    }

    @Override
    public SqlWriter textExpression(TextExpression node) {
        return written(node, TextRenderer::expression);
    }

    /** Written where the query is, which knows the column's name. */
    @Override
    public SqlWriter outputColumn(OutputColumn node) {
        return out.sql(Integer.toString(node.index() + 1));
    }

    @Override
    public SqlWriter defaultValue(DefaultValue node) {
        return out.sql("default");
    }

    @Override
    public SqlWriter nextValue(NextValue node) {
        return out.sql("next value for ").name(node.sequence());
    }

    @Override
    public SqlWriter arrayFunction(ArrayFunction node) {
        return written(node, ArrayRenderer::render);
    }

    @Override
    public SqlWriter jsonPath(JsonPath node) {
        return written(node, JsonRenderer::path);
    }

    @Override
    public SqlWriter jsonFunction(JsonFunction node) {
        return written(node, JsonRenderer::function);
    }

    @Override
    public SqlWriter excluded(Excluded node) {
        return out.sql("excluded.").node(new ColumnName(node.column()));
    }

    @Override
    public SqlWriter customExpression(CustomExpression node) {
        return out.node(node.node());
    }

    @Override
    public SqlWriter join(Join node) {
        return written(node, FromRenderer::join);
    }

    @Override
    public SqlWriter orderItem(OrderItem node) {
        return written(node, OrderByRenderer::item);
    }

    @Override
    public SqlWriter rowLimit(RowLimit node) {
        return written(node, RowLimits::offsetFetch);
    }

    @Override
    public SqlWriter rowLock(RowLock node) {
        return written(node, RowLocks::standard);
    }

    @Override
    public SqlWriter assignment(Assignment node) {
        return out.node(new ColumnName(node.column())).sql(" = ").node(new StoredValue(node.value()));
    }

    @Override
    public SqlWriter table(TableRelation node) {
        return written(node, FromRenderer::table);
    }

    @Override
    public SqlWriter derived(Derived node) {
        return written(node, FromRenderer::derived);
    }

    @Override
    public SqlWriter cteUse(CteUse node) {
        return written(node, FromRenderer::cteUse);
    }

    @Override
    public SqlWriter values(ValuesRelation node) {
        return written(node, RowsOfValues::values);
    }

    @Override
    public SqlWriter elements(ElementsRelation node) {
        return written(node, JsonRows::render);
    }

    @Override
    public SqlWriter function(FunctionRelation node) {
        return written(node, FromRenderer::function);
    }

    @Override
    public SqlWriter select(SelectQuery node) {
        return written(node, SelectRenderer::render);
    }

    @Override
    public SqlWriter set(SetQuery node) {
        return written(node, SetQueryRenderer::render);
    }

    @Override
    public SqlWriter with(WithStatement node) {
        return written(node, WithRenderer::render);
    }

    @Override
    public SqlWriter text(TextQuery node) {
        return written(node, TextRenderer::query);
    }

    @Override
    public SqlWriter insert(InsertRow node) {
        return written(node, InsertRenderer::render);
    }

    @Override
    public SqlWriter update(UpdateRows node) {
        return written(node, UpdateRenderer::render);
    }

    @Override
    public SqlWriter delete(DeleteRows node) {
        return written(node, DeleteRenderer::render);
    }

    @Override
    public SqlWriter merge(MergeRows node) {
        return written(node, MergeRenderer::render);
    }

    @Override
    public SqlWriter schema(SchemaNode node) {
        return ((SchemaStatement) node).accept(new StandardSchemaRendering(out));
    }

    @Override
    public SqlWriter custom(CustomNode node) {
        node.render(out);
        return out;
    }
}
