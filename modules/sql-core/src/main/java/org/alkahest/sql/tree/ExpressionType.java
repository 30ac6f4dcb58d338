package org.alkahest.sql.tree;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/** The type that an expression yields. Knows nothing of databases: what the tree says is what is read. */
public final class ExpressionType {
    private static final BasicType<Boolean> BOOLEAN = BasicType.of(TypeKind.BOOLEAN, Boolean.class);
    private static final BasicType<String> TEXT = BasicType.of(TypeKind.TEXT, String.class);

    private ExpressionType() {}

    /**
     * The type of an expression.
     *
     * @throws IllegalArgumentException if it has none: an asterisk or the keyword DEFAULT outside its place
     */
    public static SqlType<?> of(Expression expression) {
        return expression.accept(TypeVisitor.INSTANCE);
    }

    /** The types of the columns that a statement yields, in order; empty for a statement without rows. */
    public static List<SqlType<?>> ofColumns(StatementNode statement) {
        if (statement instanceof WithStatement with) {
            return ofColumns(with.body());
        }
        if (statement instanceof SetQuery set) {
            return ofColumns(set.left());
        }
        if (statement instanceof TextQuery text) {
            List<SqlType<?>> types = new ArrayList<>();
            text.columns().forEach(column -> types.add(column.type()));
            return List.copyOf(types);
        }
        List<Expression> columns = List.of();
        if (statement instanceof SelectQuery select) {
            columns = select.columns();
        } else if (statement instanceof RowChange change) {
            columns = change.returning();
        }
        List<SqlType<?>> types = new ArrayList<>(columns.size());
        for (Expression column : columns) {
            types.add(of(column));
        }
        return List.copyOf(types);
    }

    private static final class TypeVisitor implements NodeVisitor<SqlType<?>> {
        private static final TypeVisitor INSTANCE = new TypeVisitor();

        private static SqlType<?> none(Node node) {
            throw new IllegalArgumentException("a " + node.getClass().getSimpleName() + " has no type of its own");
        }

        @Override
        public SqlType<?> columnRef(ColumnRef node) {
            return node.type();
        }

        @Override
        public SqlType<?> bind(Bind node) {
            return node.type();
        }

        @Override
        public SqlType<?> bindList(BindList node) {
            return node.type();
        }

        @Override
        public SqlType<?> slot(Slot node) {
            return node.type();
        }

        @Override
        public SqlType<?> listSlot(ListSlot node) {
            return node.type();
        }

        @Override
        public SqlType<?> bindRows(BindRows node) {
            return none(node);
        }

        @Override
        public SqlType<?> rowsSlot(RowsSlot node) {
            return none(node);
        }

        @Override
        public SqlType<?> rowValue(RowValue node) {
            return none(node);
        }

        @Override
        public SqlType<?> quantifiedQuery(QuantifiedQuery node) {
            return none(node);
        }

        @Override
        public SqlType<?> literal(Literal node) {
            return node.type();
        }

        @Override
        public SqlType<?> comparison(Comparison node) {
            return BOOLEAN;
        }

        @Override
        public SqlType<?> logical(Logical node) {
            return BOOLEAN;
        }

        @Override
        public SqlType<?> not(Not node) {
            return BOOLEAN;
        }

        @Override
        public SqlType<?> isNull(IsNull node) {
            return BOOLEAN;
        }

        @Override
        public SqlType<?> between(Between node) {
            return BOOLEAN;
        }

        @Override
        public SqlType<?> like(Like node) {
            return BOOLEAN;
        }

        @Override
        public SqlType<?> inList(InList node) {
            return BOOLEAN;
        }

        @Override
        public SqlType<?> inQuery(InQuery node) {
            return BOOLEAN;
        }

        @Override
        public SqlType<?> exists(Exists node) {
            return BOOLEAN;
        }

        @Override
        public SqlType<?> arithmetic(Arithmetic node) {
            return node.type();
        }

        @Override
        public SqlType<?> negate(Negate node) {
            return node.operand().accept(this);
        }

        @Override
        public SqlType<?> concat(Concat node) {
            return TEXT;
        }

        @Override
        public SqlType<?> call(Call node) {
            return node.type();
        }

        @Override
        public SqlType<?> aggregate(Aggregate node) {
            return node.call().type();
        }

        @Override
        public SqlType<?> over(Over node) {
            return node.function().accept(this);
        }

        @Override
        public SqlType<?> groupingSets(GroupingSets node) {
            return none(node);
        }

        @Override
        public SqlType<?> windowFrame(WindowFrame node) {
            return none(node);
        }

        @Override
        public SqlType<?> star(Star node) {
            return none(node);
        }

        @Override
        public SqlType<?> cast(Cast node) {
            return node.type();
        }

        @Override
        public SqlType<?> caseWhen(Case node) {
            return node.branches().get(0).value().accept(this);
        }

        @Override
        public SqlType<?> label(Label node) {
            return node.operand().accept(this);
        }

        @Override
        public SqlType<?> scalarQuery(ScalarQuery node) {
            List<SqlType<?>> types = ofColumns(node.query());
            return types.isEmpty() ? none(node) : types.get(0);
        }

        @Override
        public SqlType<?> textExpression(TextExpression node) {
            return node.type();
        }

        @Override
        public SqlType<?> defaultValue(DefaultValue node) {
            return none(node);
        }

        @Override
        public SqlType<?> outputColumn(OutputColumn node) {
            return node.type();
        }

        @Override
        public SqlType<?> nextValue(NextValue node) {
            return node.type();
        }

        @Override
        public SqlType<?> arrayFunction(ArrayFunction node) {
            return node.type();
        }

        @Override
        public SqlType<?> jsonPath(JsonPath node) {
            return node.type();
        }

        @Override
        public SqlType<?> jsonFunction(JsonFunction node) {
            return node.type();
        }

        @Override
        public SqlType<?> excluded(Excluded node) {
            return node.column().type();
        }

        @Override
        public SqlType<?> customExpression(CustomExpression node) {
            return node.type();
        }

        @Override
        public SqlType<?> join(Join node) {
            return none(node);
        }

        @Override
        public SqlType<?> orderItem(OrderItem node) {
            return none(node);
        }

        @Override
        public SqlType<?> rowLimit(RowLimit node) {
            return none(node);
        }

        @Override
        public SqlType<?> rowLock(RowLock node) {
            return none(node);
        }

        @Override
        public SqlType<?> assignment(Assignment node) {
            return none(node);
        }

        @Override
        public SqlType<?> table(TableRelation node) {
            return none(node);
        }

        @Override
        public SqlType<?> derived(Derived node) {
            return none(node);
        }

        @Override
        public SqlType<?> cteUse(CteUse node) {
            return none(node);
        }

        @Override
        public SqlType<?> values(ValuesRelation node) {
            return none(node);
        }

        @Override
        public SqlType<?> elements(ElementsRelation node) {
            return none(node);
        }

        @Override
        public SqlType<?> function(FunctionRelation node) {
            return none(node);
        }

        @Override
        public SqlType<?> select(SelectQuery node) {
            return none(node);
        }

        @Override
        public SqlType<?> set(SetQuery node) {
            return none(node);
        }

        @Override
        public SqlType<?> with(WithStatement node) {
            return none(node);
        }

        @Override
        public SqlType<?> text(TextQuery node) {
            return none(node);
        }

        @Override
        public SqlType<?> insert(InsertRow node) {
            return none(node);
        }

        @Override
        public SqlType<?> update(UpdateRows node) {
            return none(node);
        }

        @Override
        public SqlType<?> delete(DeleteRows node) {
            return none(node);
        }

        @Override
        public SqlType<?> merge(MergeRows node) {
            return none(node);
        }

        @Override
        public SqlType<?> schema(SchemaNode node) {
            return none(node);
        }

        @Override
        public SqlType<?> custom(CustomNode node) {
            return none(node);
        }
    }
}
