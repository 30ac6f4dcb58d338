package org.alkahest.sql.shape;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
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
import org.alkahest.sql.tree.CommonTable;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.Concat;
import org.alkahest.sql.tree.Conflict;
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
import org.alkahest.sql.tree.Hints;
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
import org.alkahest.sql.tree.QuantifiedQuery;
import org.alkahest.sql.tree.RareClauses;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.RowLock;
import org.alkahest.sql.tree.RowValue;
import org.alkahest.sql.tree.RowsSlot;
import org.alkahest.sql.tree.ScalarQuery;
import org.alkahest.sql.tree.SchemaNode;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SetQuery;
import org.alkahest.sql.tree.ShapeSink;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.tree.Star;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.StatementOption;
import org.alkahest.sql.tree.TableRelation;
import org.alkahest.sql.tree.TableSample;
import org.alkahest.sql.tree.TextExpression;
import org.alkahest.sql.tree.TextPart;
import org.alkahest.sql.tree.TextQuery;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.tree.ValuesRelation;
import org.alkahest.sql.tree.WindowDefinition;
import org.alkahest.sql.tree.WindowFrame;
import org.alkahest.sql.tree.WithStatement;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Walks a statement once and notes its shape and its values. Used by one thread, for one statement.
 *
 * <p>Mechanism. The shape is a flat list of elements, written so that no two different trees give the same list: each
 * node writes a mark, then its own data, then its children, and every list is preceded by its length. Operators, classes
 * and schema objects are elements by identity, names and types by value.
 *
 * <ul>
 *   <li>A column of a base table is one element, the reference itself: its identity says which table it belongs to.
 *   <li>A column of an alias is the alias and a name; of a query it is also a type, because a table with types of its
 *       own may lie over the query.
 *   <li>Every other source is numbered when the walk first meets it, and described right there, body included, because
 *       FROM may still have to be inferred from the columns. A later meeting writes the number. So an alias that is made
 *       anew for every statement gives the same key every time, and a recursive expression ends.
 *   <li>Each <em>occurrence</em> of a bind is a value of its own. One bind used twice and two equal binds therefore give
 *       the same key, and both are right: each occurrence has its own slot.
 * </ul>
 *
 * <p>{@link Lift} visits in the same order; a property test holds the two together.
 */
final class ShapeWalk implements NodeVisitor<ShapeWalk>, ShapeSink {

    /** Marks of the walk itself, beside the classes of nodes. */
    private enum Mark {
        NONE,
        OTHERS,
        BACK,
        MATERIALIZED,
        NOT_MATERIALIZED,
        PERCENT
    }

    private static final Object[] NOTHING = {};

    /**
     * How many nodes may stand around one, where a query in FROM counts twice. What walks statements when they are compiled
     * takes up to 2 KB of stack for each in the interpreter, and a thread has 1 MB where nothing else is said.
     */
    private static final int DEEPEST = 400;

    private Object[] elements;
    private int size;
    private int hash = 1;
    private @Nullable Object[] values = new Object[8];
    private int valueCount;
    private Object[] met = NOTHING;
    private int metCount;
    private int depth;

    /** @param room how many elements to expect; more or less cost a little time or space */
    private ShapeWalk(int room) {
        elements = new Object[room];
    }

    /** A walk over a statement, and no further yet. */
    static ShapeWalk over(StatementNode statement) {
        var walk = new ShapeWalk(statement instanceof SelectQuery select ? room(select) : 32);
        walk.inner(statement);
        return walk;
    }

    /** Walks a tree for its depth alone. */
    static void bounded(Node node) {
        new ShapeWalk(32).inner(node);
    }

    /** A little more than a query takes whose joins compare two columns and whose conditions compare one with a value. */
    private static int room(SelectQuery select) {
        return 12
                + select.columns().size()
                + 5 * select.joins().size()
                + 5 * select.where().size()
                + 3 * select.orderBy().size();
    }

    void options(List<? extends StatementOption> options) {
        for (StatementOption option : options) {
            mark(option.getClass());
            option.shape(this);
            nodes(option.expressions());
        }
    }

    Shape finish() {
        return new Shape(new ShapeKey(elements, size, hash), values, valueCount);
    }

    // ------------------------------------------------------------------------------------------------ elements

    @Override
    public void identity(Object object) {
        add(object);
        hash = 31 * hash + System.identityHashCode(object);
    }

    @Override
    public void value(Object value) {
        add(value);
        hash = 31 * hash + value.hashCode();
    }

    /** A type distinguishes shapes but seldom, and records hash slowly: it stays out of the hash. */
    private void type(SqlType<?> type) {
        add(type);
    }

    /** The class of a node says little that its children do not: it stays out of the hash too. */
    private void mark(Class<?> mark) {
        add(mark);
    }

    @SuppressWarnings("EnumOrdinal") // a hash lives no longer than the class it numbers
    private void mark(Enum<?> mark) {
        add(mark);
        hash = 31 * hash + mark.ordinal();
    }

    private void count(int count) {
        add(count);
        hash = 31 * hash + count;
    }

    private void flag(boolean flag) {
        add(flag);
        hash = 31 * hash + (flag ? 1231 : 1237);
    }

    private void add(Object element) {
        if (size == elements.length) {
            elements = Arrays.copyOf(elements, size * 2);
        }
        elements[size++] = element;
    }

    private void bound(@Nullable Object value) {
        if (valueCount == values.length) {
            values = Arrays.copyOf(values, valueCount * 2);
        }
        values[valueCount++] = value;
    }

    private void nodes(List<? extends Node> nodes) {
        int count = nodes.size();
        count(count);
        for (int i = 0; i < count; i++) {
            node(nodes.get(i));
        }
    }

    /** Visits a child. Two thirds of all nodes are of two classes, and to ask for them is cheaper than to be called back. */
    private void node(Node node) {
        if (node instanceof ColumnRef column) {
            columnRef(column);
        } else if (node instanceof Bind bind) {
            bind(bind);
        } else {
            inner(node);
        }
    }

    /** Visits what may hold others; every way down goes through here. */
    private void inner(Node node) {
        if (depth >= DEEPEST) {
            throw tooDeep();
        }
        depth++;
        node.accept(this);
        depth--;
    }

    /** Visits a query that stands in FROM. */
    private void query(StatementNode query) {
        depth++;
        inner(query);
        depth--;
    }

    private static StatementException tooDeep() {
        return new StatementException(
                ErrorCode.TOO_DEEP,
                ErrorText.of(
                        "The statement is nested more than " + DEEPEST + " levels deep.",
                        "Expressions and queries that are built in a loop, each around the one before, cannot be walked on"
                                + " the stack of a thread, neither here nor in the database.",
                        "Make lists of them: and(…), or(…) and coalesce(…) of many, in(values), rows of values;"
                                + " or compute a part in the application."));
    }

    private void optional(@Nullable Node node) {
        if (node == null) {
            mark(Mark.NONE);
        } else {
            node(node);
        }
    }

    private void optionalName(@Nullable String name) {
        if (name == null) {
            mark(Mark.NONE);
        } else {
            value(name);
        }
    }

    private void names(List<String> names) {
        count(names.size());
        for (String name : names) {
            value(name);
        }
    }

    /** Writes the number of something met before; registers it and answers false otherwise. */
    private boolean metBefore(Object object) {
        for (int i = 0; i < metCount; i++) {
            if (met[i] == object) {
                mark(Mark.BACK);
                count(i);
                return true;
            }
        }
        if (metCount == met.length) {
            met = Arrays.copyOf(met, metCount + 4);
        }
        met[metCount++] = object;
        return false;
    }

    // ------------------------------------------------------------------------------------------------ sources

    private static boolean isBaseTable(Relation relation) {
        return relation instanceof TableRelation table && table.alias() == null;
    }

    @Override
    public ShapeWalk columnRef(ColumnRef node) {
        Relation relation = node.source().relation();
        if (isBaseTable(relation)) {
            identity(node);
        } else {
            mark(ColumnRef.class);
            source(node.source(), relation);
            value(node.name());
            if (!(relation instanceof TableRelation)) {
                type(node.type());
            }
        }
        return this;
    }

    private void source(Source source, Relation relation) {
        if (!metBefore(source)) {
            if (relation instanceof TableRelation table) {
                mark(TableRelation.class);
                identity(table.table());
                optionalName(table.alias());
            } else if (relation instanceof Derived derived) {
                mark(Derived.class);
                value(derived.alias());
                names(derived.columns());
                flag(derived.lateral());
                query(derived.query());
            } else if (relation instanceof ValuesRelation values) {
                mark(ValuesRelation.class);
                value(values.alias());
                names(values.columns());
                node(values.rows());
            } else if (relation instanceof FunctionRelation function) {
                mark(FunctionRelation.class);
                value(function.function());
                value(function.alias());
                names(function.columns());
                flag(function.ordinality());
                nodes(function.arguments());
            } else if (relation instanceof ElementsRelation elements) {
                mark(ElementsRelation.class);
                value(elements.alias());
                node(elements.document());
            } else if (relation instanceof CteUse use) {
                mark(CteUse.class);
                optionalName(use.alias());
                commonTable(use.cte());
            }
        }
    }

    private void commonTable(CommonTable cte) {
        if (!metBefore(cte)) {
            value(cte.name());
            flag(cte.recursive());
            mark(materialization(cte.materialized()));
            names(cte.columns());
            query(cte.query());
        }
    }

    private static Mark materialization(@Nullable Boolean materialized) {
        if (materialized == null) {
            return Mark.NONE;
        }
        return materialized ? Mark.MATERIALIZED : Mark.NOT_MATERIALIZED;
    }

    @Override
    public ShapeWalk values(ValuesRelation node) {
        source(node.source(), node);
        return this;
    }

    @Override
    public ShapeWalk elements(ElementsRelation node) {
        source(node.source(), node);
        return this;
    }

    @Override
    public ShapeWalk function(FunctionRelation node) {
        source(node.source(), node);
        return this;
    }

    @Override
    public ShapeWalk table(TableRelation node) {
        if (node.alias() == null) {
            identity(node.table());
        } else {
            source(node.source(), node);
        }
        return this;
    }

    @Override
    public ShapeWalk derived(Derived node) {
        source(node.source(), node);
        return this;
    }

    @Override
    public ShapeWalk cteUse(CteUse node) {
        source(node.source(), node);
        return this;
    }

    // ------------------------------------------------------------------------------------------------ values

    @Override
    public ShapeWalk bind(Bind node) {
        mark(Bind.class);
        type(node.type());
        bound(node.value());
        return this;
    }

    @Override
    public ShapeWalk bindList(BindList node) {
        mark(BindList.class);
        type(node.type());
        bound(node.values());
        return this;
    }

    @Override
    public ShapeWalk slot(Slot node) {
        throw lifted();
    }

    @Override
    public ShapeWalk listSlot(ListSlot node) {
        throw lifted();
    }

    private static IllegalStateException lifted() {
        return new IllegalStateException("a lifted statement has no shape of its own");
    }

    @Override
    public ShapeWalk bindRows(BindRows node) {
        mark(BindRows.class);
        count(node.types().size());
        node.types().forEach(this::type);
        bound(node.rows());
        return this;
    }

    @Override
    public ShapeWalk rowsSlot(RowsSlot node) {
        throw lifted();
    }

    @Override
    public ShapeWalk rowValue(RowValue node) {
        mark(RowValue.class);
        nodes(node.values());
        return this;
    }

    @Override
    public ShapeWalk quantifiedQuery(QuantifiedQuery node) {
        mark(node.quantifier());
        inner(node.query());
        return this;
    }

    @Override
    public ShapeWalk literal(Literal node) {
        mark(Literal.class);
        type(node.type());
        Object value = node.value();
        if (value == null) {
            mark(Mark.NONE);
        } else if (value instanceof byte[] bytes) {
            value(ByteBuffer.wrap(bytes.clone()));
        } else {
            value(value);
        }
        return this;
    }

    // ------------------------------------------------------------------------------------------------ expressions

    @Override
    public ShapeWalk comparison(Comparison node) {
        mark(node.operator());
        node(node.left());
        node(node.right());
        return this;
    }

    @Override
    public ShapeWalk logical(Logical node) {
        mark(node.operator());
        nodes(node.operands());
        return this;
    }

    @Override
    public ShapeWalk not(Not node) {
        mark(Not.class);
        node(node.operand());
        return this;
    }

    @Override
    public ShapeWalk isNull(IsNull node) {
        mark(IsNull.class);
        node(node.operand());
        flag(node.negated());
        return this;
    }

    @Override
    public ShapeWalk between(Between node) {
        mark(Between.class);
        node(node.operand());
        node(node.low());
        node(node.high());
        flag(node.negated());
        return this;
    }

    @Override
    public ShapeWalk like(Like node) {
        mark(Like.class);
        node(node.operand());
        node(node.pattern());
        if (node.escape() == null) {
            mark(Mark.NONE);
        } else {
            value(node.escape());
        }
        flag(node.negated());
        return this;
    }

    @Override
    public ShapeWalk inList(InList node) {
        mark(InList.class);
        node(node.operand());
        node(node.list());
        flag(node.negated());
        return this;
    }

    @Override
    public ShapeWalk inQuery(InQuery node) {
        mark(InQuery.class);
        node(node.operand());
        inner(node.query());
        flag(node.negated());
        return this;
    }

    @Override
    public ShapeWalk exists(Exists node) {
        mark(Exists.class);
        inner(node.query());
        return this;
    }

    @Override
    public ShapeWalk arithmetic(Arithmetic node) {
        mark(node.operator());
        node(node.left());
        node(node.right());
        type(node.type());
        return this;
    }

    @Override
    public ShapeWalk negate(Negate node) {
        mark(Negate.class);
        node(node.operand());
        return this;
    }

    @Override
    public ShapeWalk concat(Concat node) {
        mark(Concat.class);
        nodes(node.operands());
        return this;
    }

    @Override
    public ShapeWalk call(Call node) {
        mark(Call.class);
        value(node.function());
        flag(node.distinct());
        nodes(node.arguments());
        type(node.type());
        return this;
    }

    @Override
    public ShapeWalk aggregate(Aggregate node) {
        mark(Aggregate.class);
        inner(node.call());
        nodes(node.withinGroup());
        optional(node.filter());
        return this;
    }

    @Override
    public ShapeWalk over(Over node) {
        mark(Over.class);
        node(node.function());
        if (node.window() != null) {
            mark(WindowDefinition.class);
            value(node.window());
        }
        nodes(node.partitionBy());
        nodes(node.orderBy());
        optional(node.frame());
        return this;
    }

    @Override
    public ShapeWalk windowFrame(WindowFrame node) {
        mark(node.unit());
        bound(node.start());
        bound(node.end());
        mark(node.exclusion() == null ? Mark.NONE : node.exclusion());
        return this;
    }

    private void bound(WindowFrame.Bound bound) {
        mark(bound.kind());
        optional(bound.distance());
    }

    @Override
    public ShapeWalk groupingSets(GroupingSets node) {
        mark(node.kind());
        count(node.sets().size());
        node.sets().forEach(this::nodes);
        return this;
    }

    @Override
    public ShapeWalk star(Star node) {
        mark(Star.class);
        return this;
    }

    @Override
    public ShapeWalk cast(Cast node) {
        mark(Cast.class);
        node(node.operand());
        type(node.type());
        return this;
    }

    @Override
    public ShapeWalk caseWhen(Case node) {
        mark(Case.class);
        count(node.branches().size());
        for (Case.Branch branch : node.branches()) {
            node(branch.condition());
            node(branch.value());
        }
        optional(node.otherwise());
        return this;
    }

    @Override
    public ShapeWalk label(Label node) {
        mark(Label.class);
        node(node.operand());
        value(node.name());
        return this;
    }

    @Override
    public ShapeWalk scalarQuery(ScalarQuery node) {
        mark(ScalarQuery.class);
        inner(node.query());
        return this;
    }

    @Override
    public ShapeWalk textExpression(TextExpression node) {
        mark(TextExpression.class);
        parts(node.parts());
        type(node.type());
        return this;
    }

    private void parts(List<TextPart> parts) {
        count(parts.size());
        for (TextPart part : parts) {
            if (part instanceof TextPart.Verbatim verbatim) {
                value(verbatim.sql());
            } else if (part instanceof TextPart.Embedded embedded) {
                mark(TextPart.Embedded.class);
                node(embedded.expression());
            }
        }
    }

    @Override
    public ShapeWalk defaultValue(DefaultValue node) {
        mark(DefaultValue.class);
        return this;
    }

    @Override
    public ShapeWalk outputColumn(OutputColumn node) {
        mark(OutputColumn.class);
        value(node.index());
        return this;
    }

    @Override
    public ShapeWalk nextValue(NextValue node) {
        mark(NextValue.class);
        value(node.sequence());
        type(node.type());
        return this;
    }

    @Override
    public ShapeWalk arrayFunction(ArrayFunction node) {
        mark(node.operator());
        nodes(node.operands());
        nodes(node.orderBy());
        type(node.type());
        return this;
    }

    @Override
    public ShapeWalk jsonPath(JsonPath node) {
        mark(JsonPath.class);
        node(node.document());
        value(node.steps());
        type(node.type());
        return this;
    }

    @Override
    public ShapeWalk jsonFunction(JsonFunction node) {
        mark(node.operator());
        nodes(node.operands());
        nodes(node.orderBy());
        type(node.type());
        return this;
    }

    @Override
    public ShapeWalk excluded(Excluded node) {
        mark(Excluded.class);
        value(node.column().name());
        return this;
    }

    @Override
    public ShapeWalk customExpression(CustomExpression node) {
        mark(CustomExpression.class);
        inner(node.node());
        type(node.type());
        return this;
    }

    @Override
    public ShapeWalk custom(CustomNode node) {
        mark(node.getClass());
        node.shape(this);
        nodes(node.children());
        return this;
    }

    // ------------------------------------------------------------------------------------------------ clauses

    @Override
    public ShapeWalk join(Join node) {
        mark(node.kind());
        inner(node.relation());
        optional(node.condition());
        return this;
    }

    @Override
    public ShapeWalk orderItem(OrderItem node) {
        node(node.expression());
        flag(node.descending());
        mark(node.nulls() == null ? Mark.NONE : node.nulls());
        return this;
    }

    @Override
    public ShapeWalk rowLimit(RowLimit node) {
        mark(RowLimit.class);
        optional(node.count());
        optional(node.offset());
        flag(node.withTies());
        if (node.percent()) {
            mark(Mark.PERCENT);
        }
        return this;
    }

    @Override
    public ShapeWalk rowLock(RowLock node) {
        mark(node.strength());
        nodes(node.of());
        mark(node.waiting());
        return this;
    }

    @Override
    public ShapeWalk assignment(Assignment node) {
        value(node.column().name());
        node(node.value());
        return this;
    }

    // ------------------------------------------------------------------------------------------------ statements

    @Override
    public ShapeWalk select(SelectQuery node) {
        mark(SelectQuery.class);
        count(clauses(node));
        if (node.distinct() != null) {
            nodes(node.distinct().on());
        }
        nodes(node.columns());
        nodesIfAny(node.from());
        nodesIfAny(node.joins());
        nodesIfAny(node.where());
        nodesIfAny(node.groupBy());
        nodesIfAny(node.having());
        nodesIfAny(node.orderBy());
        optional(node.limit());
        if (!node.rare().isEmpty()) {
            rare(node.rare());
        }
        return this;
    }

    private void rare(RareClauses clauses) {
        optional(clauses.lock());
        flag(clauses.hints().isEmpty());
        hintsIfAny(clauses.hints());
        samples(clauses.samples());
        windows(clauses.windows());
    }

    private void samples(List<TableSample> samples) {
        count(samples.size());
        for (TableSample sample : samples) {
            sample.table().accept(this);
            mark(sample.method());
            node(sample.percent());
            optional(sample.seed());
        }
    }

    private void windows(List<WindowDefinition> windows) {
        count(windows.size());
        for (WindowDefinition window : windows) {
            value(window.name());
            optionalName(window.base());
            nodes(window.partitionBy());
            nodes(window.orderBy());
            optional(window.frame());
        }
    }

    /** Says in one small number which clauses a SELECT has, because most have few of them. */
    private static int clauses(SelectQuery node) {
        return (node.distinct() == null ? 0 : 1)
                | (node.from().isEmpty() ? 0 : 1 << 1)
                | (node.joins().isEmpty() ? 0 : 1 << 2)
                | (node.where().isEmpty() ? 0 : 1 << 3)
                | (node.groupBy().isEmpty() ? 0 : 1 << 4)
                | (node.having().isEmpty() ? 0 : 1 << 5)
                | (node.orderBy().isEmpty() ? 0 : 1 << 6)
                | (node.rare().isEmpty() ? 0 : 1 << 7);
    }

    private void hints(Hints hints) {
        mark(Hints.class);
        names(hints.comments());
        count(hints.hints().size());
        for (Hints.Hint hint : hints.hints()) {
            mark(hint.place());
            value(hint.dialect());
            value(hint.text());
            if (hint.table() != null) {
                hint.table().accept(this);
            }
        }
    }

    /** What a statement says beside what it means; most say nothing. */
    private void hintsIfAny(Hints hints) {
        if (!hints.isEmpty()) {
            hints(hints);
        }
    }

    private void nodesIfAny(List<? extends Node> nodes) {
        if (!nodes.isEmpty()) {
            nodes(nodes);
        }
    }

    @Override
    public ShapeWalk set(SetQuery node) {
        mark(node.operator());
        node(node.left());
        node(node.right());
        nodes(node.orderBy());
        optional(node.limit());
        return this;
    }

    @Override
    public ShapeWalk with(WithStatement node) {
        throw lifted();
    }

    @Override
    public ShapeWalk text(TextQuery node) {
        mark(TextQuery.class);
        parts(node.parts());
        count(node.columns().size());
        for (TextQuery.Column column : node.columns()) {
            value(column.name());
            type(column.type());
        }
        return this;
    }

    @Override
    public ShapeWalk insert(InsertRow node) {
        mark(InsertRow.class);
        node.table().accept(this);
        count(node.columns().size());
        for (ColumnRef column : node.columns()) {
            value(column.name());
        }
        nodes(node.row());
        if (!node.more().isEmpty()) {
            mark(Mark.OTHERS);
            count(node.more().size());
            node.more().forEach(this::nodes);
        }
        optional(node.query());
        nodes(node.returning());
        Conflict conflict = node.conflict();
        if (conflict != null) {
            conflict(conflict);
        }
        hintsIfAny(node.hints());
        return this;
    }

    /** The keys belong to the table, and need no place of their own. */
    private void conflict(Conflict conflict) {
        mark(Conflict.class);
        count(conflict.columns().size());
        for (ColumnRef column : conflict.columns()) {
            value(column.name());
        }
        optionalName(conflict.constraint());
        nodes(conflict.predicate());
        nodes(conflict.assignments());
        nodes(conflict.where());
    }

    @Override
    public ShapeWalk update(UpdateRows node) {
        mark(UpdateRows.class);
        node.table().accept(this);
        nodes(node.assignments());
        others(node.from());
        nodes(node.where());
        nodes(node.returning());
        hintsIfAny(node.hints());
        return this;
    }

    /** What a change reads beside its table; most read nothing. */
    private void others(List<Relation> relations) {
        if (!relations.isEmpty()) {
            mark(Mark.OTHERS);
            nodes(relations);
        }
    }

    @Override
    public ShapeWalk delete(DeleteRows node) {
        mark(DeleteRows.class);
        node.table().accept(this);
        others(node.using());
        nodes(node.where());
        nodes(node.returning());
        hintsIfAny(node.hints());
        return this;
    }

    @Override
    public ShapeWalk merge(MergeRows node) {
        mark(MergeRows.class);
        node.table().accept(this);
        inner(node.source());
        node(node.on());
        count(node.branches().size());
        for (MergeRows.Branch branch : node.branches()) {
            mark(branch.action());
            nodes(branch.when());
            nodes(branch.assignments());
        }
        nodes(node.returning());
        return this;
    }

    @Override
    public ShapeWalk schema(SchemaNode node) {
        value(node);
        return this;
    }
}
