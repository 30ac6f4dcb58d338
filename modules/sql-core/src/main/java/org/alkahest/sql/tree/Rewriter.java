package org.alkahest.sql.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds a tree from its leaves; a subclass replaces what it wants. Children are visited in the order of the record
 * components, which is also the order of the key walk. Keeps no state of its own.
 */
public abstract class Rewriter implements NodeVisitor<Node> {

    /** A rewriter that changes nothing until a method is overridden. */
    protected Rewriter() {}

    /** The rewritten expression. */
    public final Expression expression(Expression node) {
        return (Expression) node.accept(this);
    }

    /** The rewritten query. */
    public final Query query(Query node) {
        return (Query) node.accept(this);
    }

    /** The rewritten relation. */
    public final Relation relation(Relation node) {
        return (Relation) node.accept(this);
    }

    /** The rewritten statement. */
    public final StatementNode statement(StatementNode node) {
        return (StatementNode) node.accept(this);
    }

    protected final List<Expression> expressions(List<Expression> nodes) {
        return each(nodes, this::expression);
    }

    protected final @Nullable Expression optional(@Nullable Expression node) {
        return node == null ? null : expression(node);
    }

    /** Applies a function to each element, in order. */
    protected static <T, R> List<R> each(List<T> nodes, Function<? super T, ? extends R> function) {
        List<R> rewritten = new ArrayList<>(nodes.size());
        for (T node : nodes) {
            rewritten.add(function.apply(node));
        }
        return rewritten;
    }

    private <N extends Node> N same(N node) {
        return node;
    }

    @SuppressWarnings("unchecked") // every visit method of this class gives back the family it was given
    protected final <N extends Node> N rewritten(N node) {
        return (N) node.accept(this);
    }

    @Override
    public Node columnRef(ColumnRef node) {
        return same(node);
    }

    @Override
    public Node bind(Bind node) {
        return same(node);
    }

    @Override
    public Node bindList(BindList node) {
        return same(node);
    }

    @Override
    public Node slot(Slot node) {
        return same(node);
    }

    @Override
    public Node listSlot(ListSlot node) {
        return same(node);
    }

    @Override
    public Node bindRows(BindRows node) {
        return same(node);
    }

    @Override
    public Node rowsSlot(RowsSlot node) {
        return same(node);
    }

    @Override
    public Node rowValue(RowValue node) {
        return new RowValue(expressions(node.values()));
    }

    @Override
    public Node quantifiedQuery(QuantifiedQuery node) {
        return new QuantifiedQuery(node.quantifier(), query(node.query()));
    }

    @Override
    public Node literal(Literal node) {
        return same(node);
    }

    @Override
    public Node comparison(Comparison node) {
        return new Comparison(node.operator(), expression(node.left()), expression(node.right()));
    }

    @Override
    public Node logical(Logical node) {
        return new Logical(node.operator(), expressions(node.operands()));
    }

    @Override
    public Node not(Not node) {
        return new Not(expression(node.operand()));
    }

    @Override
    public Node isNull(IsNull node) {
        return new IsNull(expression(node.operand()), node.negated());
    }

    @Override
    public Node between(Between node) {
        return new Between(expression(node.operand()), expression(node.low()), expression(node.high()), node.negated());
    }

    @Override
    public Node like(Like node) {
        return new Like(expression(node.operand()), expression(node.pattern()), node.escape(), node.negated());
    }

    @Override
    public Node inList(InList node) {
        return new InList(expression(node.operand()), expression(node.list()), node.negated());
    }

    @Override
    public Node inQuery(InQuery node) {
        return new InQuery(expression(node.operand()), query(node.query()), node.negated());
    }

    @Override
    public Node exists(Exists node) {
        return new Exists(query(node.query()));
    }

    @Override
    public Node arithmetic(Arithmetic node) {
        return new Arithmetic(node.operator(), expression(node.left()), expression(node.right()), node.type());
    }

    @Override
    public Node negate(Negate node) {
        return new Negate(expression(node.operand()));
    }

    @Override
    public Node concat(Concat node) {
        return new Concat(expressions(node.operands()));
    }

    @Override
    public Node call(Call node) {
        return new Call(node.function(), node.distinct(), expressions(node.arguments()), node.type());
    }

    @Override
    public Node aggregate(Aggregate node) {
        return new Aggregate(
                rewritten(node.call()), each(node.withinGroup(), this::rewritten), optional(node.filter()));
    }

    @Override
    public Node over(Over node) {
        WindowFrame frame = node.frame();
        return new Over(
                expression(node.function()),
                node.window(),
                expressions(node.partitionBy()),
                each(node.orderBy(), this::rewritten),
                frame == null ? null : rewritten(frame));
    }

    @Override
    public Node windowFrame(WindowFrame node) {
        return new WindowFrame(node.unit(), bound(node.start()), bound(node.end()), node.exclusion());
    }

    private WindowFrame.Bound bound(WindowFrame.Bound bound) {
        return new WindowFrame.Bound(bound.kind(), optional(bound.distance()));
    }

    @Override
    public Node groupingSets(GroupingSets node) {
        return new GroupingSets(node.kind(), each(node.sets(), this::expressions));
    }

    @Override
    public Node star(Star node) {
        return same(node);
    }

    @Override
    public Node cast(Cast node) {
        return new Cast(expression(node.operand()), node.type());
    }

    @Override
    public Node caseWhen(Case node) {
        return new Case(
                each(node.branches(), b -> new Case.Branch(expression(b.condition()), expression(b.value()))),
                optional(node.otherwise()));
    }

    @Override
    public Node label(Label node) {
        return new Label(expression(node.operand()), node.name());
    }

    @Override
    public Node scalarQuery(ScalarQuery node) {
        return new ScalarQuery(query(node.query()));
    }

    @Override
    public Node textExpression(TextExpression node) {
        return new TextExpression(parts(node.parts()), node.type());
    }

    private List<TextPart> parts(List<TextPart> parts) {
        return each(
                parts,
                part -> part instanceof TextPart.Embedded embedded
                        ? new TextPart.Embedded(expression(embedded.expression()))
                        : part);
    }

    @Override
    public Node defaultValue(DefaultValue node) {
        return same(node);
    }

    @Override
    public Node outputColumn(OutputColumn node) {
        return same(node);
    }

    @Override
    public Node nextValue(NextValue node) {
        return same(node);
    }

    @Override
    public Node arrayFunction(ArrayFunction node) {
        return new ArrayFunction(
                node.operator(), expressions(node.operands()), each(node.orderBy(), this::rewritten), node.type());
    }

    @Override
    public Node jsonPath(JsonPath node) {
        return new JsonPath(expression(node.document()), node.steps(), node.type());
    }

    @Override
    public Node jsonFunction(JsonFunction node) {
        return new JsonFunction(
                node.operator(), expressions(node.operands()), each(node.orderBy(), this::rewritten), node.type());
    }

    @Override
    public Node excluded(Excluded node) {
        return same(node);
    }

    @Override
    public Node customExpression(CustomExpression node) {
        return new CustomExpression(rewritten(node.node()), node.type());
    }

    @Override
    public Node custom(CustomNode node) {
        return node.withChildren(each(node.children(), this::rewritten));
    }

    @Override
    public Node join(Join node) {
        return new Join(node.kind(), relation(node.relation()), optional(node.condition()));
    }

    @Override
    public Node orderItem(OrderItem node) {
        return new OrderItem(expression(node.expression()), node.descending(), node.nulls());
    }

    @Override
    public Node rowLimit(RowLimit node) {
        return new RowLimit(optional(node.count()), optional(node.offset()), node.withTies(), node.percent());
    }

    @Override
    public Node rowLock(RowLock node) {
        return new RowLock(node.strength(), each(node.of(), this::rewritten), node.waiting());
    }

    @Override
    public Node assignment(Assignment node) {
        return new Assignment(node.column(), expression(node.value()));
    }

    @Override
    public Node table(TableRelation node) {
        return same(node);
    }

    @Override
    public Node derived(Derived node) {
        return new Derived(node.source(), query(node.query()), node.alias(), node.columns(), node.lateral());
    }

    @Override
    public Node cteUse(CteUse node) {
        return same(node);
    }

    @Override
    public Node values(ValuesRelation node) {
        return new ValuesRelation(node.source(), expression(node.rows()), node.alias(), node.columns());
    }

    @Override
    public Node elements(ElementsRelation node) {
        return new ElementsRelation(node.source(), expression(node.document()), node.alias());
    }

    @Override
    public Node function(FunctionRelation node) {
        return new FunctionRelation(
                node.source(),
                node.function(),
                expressions(node.arguments()),
                node.alias(),
                node.columns(),
                node.ordinality());
    }

    @Override
    public Node select(SelectQuery node) {
        return new SelectQuery(
                distinct(node.distinct()),
                expressions(node.columns()),
                each(node.from(), this::relation),
                each(node.joins(), this::rewritten),
                expressions(node.where()),
                expressions(node.groupBy()),
                expressions(node.having()),
                each(node.orderBy(), this::rewritten),
                limit(node.limit()),
                rare(node.rare()));
    }

    /** The clauses with their expressions rewritten. */
    protected final RareClauses rare(RareClauses clauses) {
        return clauses.isEmpty()
                ? clauses
                : new RareClauses(
                        clauses.lock() == null ? null : rewritten(clauses.lock()),
                        clauses.hints(),
                        each(clauses.samples(), this::sample),
                        each(clauses.windows(), this::window));
    }

    private @Nullable Distinct distinct(@Nullable Distinct distinct) {
        return distinct == null || distinct.on().isEmpty() ? distinct : new Distinct(expressions(distinct.on()));
    }

    /** The definition with its expressions rewritten. */
    protected final WindowDefinition window(WindowDefinition window) {
        WindowFrame frame = window.frame();
        return new WindowDefinition(
                window.name(),
                window.base(),
                expressions(window.partitionBy()),
                each(window.orderBy(), this::rewritten),
                frame == null ? null : rewritten(frame));
    }

    /** The sample with its values rewritten. */
    protected final TableSample sample(TableSample sample) {
        return new TableSample(sample.table(), sample.method(), expression(sample.percent()), optional(sample.seed()));
    }

    private @Nullable RowLimit limit(@Nullable RowLimit limit) {
        return limit == null ? null : rewritten(limit);
    }

    @Override
    public Node set(SetQuery node) {
        return new SetQuery(
                node.operator(),
                query(node.left()),
                query(node.right()),
                each(node.orderBy(), this::rewritten),
                limit(node.limit()));
    }

    @Override
    public Node with(WithStatement node) {
        return new WithStatement(node.tables(), statement(node.body()));
    }

    @Override
    public Node text(TextQuery node) {
        return new TextQuery(parts(node.parts()), node.columns());
    }

    @Override
    public Node insert(InsertRow node) {
        return new InsertRow(
                node.table(),
                node.columns(),
                expressions(node.row()),
                each(node.more(), this::expressions),
                node.query() == null ? null : query(Objects.requireNonNull(node.query())),
                expressions(node.returning()),
                node.conflict() == null ? null : conflict(node.conflict()),
                node.hints());
    }

    /** The conflict with its expressions rewritten. */
    protected final Conflict conflict(Conflict conflict) {
        return new Conflict(
                conflict.columns(),
                conflict.constraint(),
                expressions(conflict.predicate()),
                each(conflict.assignments(), this::rewritten),
                expressions(conflict.where()),
                conflict.keys());
    }

    @Override
    public Node update(UpdateRows node) {
        return new UpdateRows(
                node.table(),
                each(node.assignments(), this::rewritten),
                each(node.from(), this::relation),
                expressions(node.where()),
                expressions(node.returning()),
                node.hints());
    }

    @Override
    public Node delete(DeleteRows node) {
        return new DeleteRows(
                node.table(),
                each(node.using(), this::relation),
                expressions(node.where()),
                expressions(node.returning()),
                node.hints());
    }

    @Override
    public Node merge(MergeRows node) {
        return new MergeRows(
                node.table(),
                relation(node.source()),
                expression(node.on()),
                node.branches().stream().map(this::branch).toList(),
                expressions(node.returning()));
    }

    /** The branch with its expressions rewritten. */
    protected final MergeRows.Branch branch(MergeRows.Branch branch) {
        return new MergeRows.Branch(
                branch.action(), expressions(branch.when()), each(branch.assignments(), this::rewritten));
    }

    @Override
    public Node schema(SchemaNode node) {
        return same(node);
    }
}
