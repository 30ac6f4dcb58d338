package org.alkahest.dialect.render;

import java.math.BigDecimal;
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
import org.alkahest.sql.tree.Expression;
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
import org.alkahest.sql.tree.LogicalOperator;
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
import org.alkahest.sql.tree.Star;
import org.alkahest.sql.tree.TableRelation;
import org.alkahest.sql.tree.TextExpression;
import org.alkahest.sql.tree.TextQuery;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.tree.ValuesRelation;
import org.alkahest.sql.tree.WindowFrame;
import org.alkahest.sql.tree.WithStatement;
import org.jspecify.annotations.Nullable;

/**
 * How tightly the outermost operator of an expression binds. Where databases disagree (is {@code ||} tighter than
 * {@code +}?), renderers ask their operands for {@link Precedence#PRIMARY}, so that the parentheses are right on all.
 */
public final class OperatorPrecedence {
    private OperatorPrecedence() {}

    /** The precedence of an expression's outermost operator; {@code NONE} for text that nobody can look into. */
    public static Precedence of(Expression expression) {
        return expression.accept(PrecedenceVisitor.INSTANCE);
    }

    private static final class PrecedenceVisitor implements NodeVisitor<Precedence> {
        private static final PrecedenceVisitor INSTANCE = new PrecedenceVisitor();

        private static Precedence noOperand(Node node) {
            throw new IllegalArgumentException(node.getClass().getSimpleName() + " is no operand");
        }

        /** A negative number starts with the sign that could meet another one: two of them begin a comment. */
        private static boolean isNegative(@Nullable Object value) {
            if (value instanceof BigDecimal decimal) {
                return decimal.signum() < 0;
            }
            return value instanceof Number number && (number.doubleValue() < 0 || 1 / number.doubleValue() < 0);
        }

        @Override
        public Precedence columnRef(ColumnRef node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence bind(Bind node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence bindList(BindList node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence slot(Slot node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence listSlot(ListSlot node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence bindRows(BindRows node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence rowsSlot(RowsSlot node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence rowValue(RowValue node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence quantifiedQuery(QuantifiedQuery node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence literal(Literal node) {
            return isNegative(node.value()) ? Precedence.SIGN : Precedence.PRIMARY;
        }

        @Override
        public Precedence comparison(Comparison node) {
            return Precedence.COMPARISON;
        }

        @Override
        public Precedence logical(Logical node) {
            return node.operator() == LogicalOperator.AND ? Precedence.AND : Precedence.OR;
        }

        @Override
        public Precedence not(Not node) {
            return Precedence.NOT;
        }

        @Override
        public Precedence isNull(IsNull node) {
            return Precedence.COMPARISON;
        }

        @Override
        public Precedence between(Between node) {
            return Precedence.COMPARISON;
        }

        @Override
        public Precedence like(Like node) {
            return Precedence.COMPARISON;
        }

        @Override
        public Precedence inList(InList node) {
            return Precedence.COMPARISON;
        }

        @Override
        public Precedence inQuery(InQuery node) {
            return Precedence.COMPARISON;
        }

        @Override
        public Precedence exists(Exists node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence arithmetic(Arithmetic node) {
            return switch (node.operator()) {
                case ADD, SUBTRACT -> Precedence.ADD;
                case MULTIPLY, DIVIDE, REMAINDER -> Precedence.MULTIPLY;
            };
        }

        @Override
        public Precedence negate(Negate node) {
            return Precedence.SIGN;
        }

        @Override
        public Precedence concat(Concat node) {
            return Precedence.CONCAT;
        }

        @Override
        public Precedence call(Call node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence aggregate(Aggregate node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence over(Over node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence groupingSets(GroupingSets node) {
            return noOperand(node);
        }

        @Override
        public Precedence windowFrame(WindowFrame node) {
            return noOperand(node);
        }

        @Override
        public Precedence star(Star node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence cast(Cast node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence caseWhen(Case node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence label(Label node) {
            return node.operand().accept(this);
        }

        @Override
        public Precedence scalarQuery(ScalarQuery node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence textExpression(TextExpression node) {
            return Precedence.NONE;
        }

        @Override
        public Precedence defaultValue(DefaultValue node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence outputColumn(OutputColumn node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence nextValue(NextValue node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence arrayFunction(ArrayFunction node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence jsonPath(JsonPath node) {
            return Precedence.CONCAT;
        }

        @Override
        public Precedence jsonFunction(JsonFunction node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence excluded(Excluded node) {
            return Precedence.PRIMARY;
        }

        @Override
        public Precedence customExpression(CustomExpression node) {
            return node.node().precedence();
        }

        @Override
        public Precedence join(Join node) {
            return noOperand(node);
        }

        @Override
        public Precedence orderItem(OrderItem node) {
            return noOperand(node);
        }

        @Override
        public Precedence rowLimit(RowLimit node) {
            return noOperand(node);
        }

        @Override
        public Precedence rowLock(RowLock node) {
            return noOperand(node);
        }

        @Override
        public Precedence assignment(Assignment node) {
            return noOperand(node);
        }

        @Override
        public Precedence table(TableRelation node) {
            return noOperand(node);
        }

        @Override
        public Precedence derived(Derived node) {
            return noOperand(node);
        }

        @Override
        public Precedence cteUse(CteUse node) {
            return noOperand(node);
        }

        @Override
        public Precedence values(ValuesRelation node) {
            return noOperand(node);
        }

        @Override
        public Precedence elements(ElementsRelation node) {
            return noOperand(node);
        }

        @Override
        public Precedence function(FunctionRelation node) {
            return noOperand(node);
        }

        @Override
        public Precedence select(SelectQuery node) {
            return noOperand(node);
        }

        @Override
        public Precedence set(SetQuery node) {
            return noOperand(node);
        }

        @Override
        public Precedence with(WithStatement node) {
            return noOperand(node);
        }

        @Override
        public Precedence text(TextQuery node) {
            return noOperand(node);
        }

        @Override
        public Precedence insert(InsertRow node) {
            return noOperand(node);
        }

        @Override
        public Precedence update(UpdateRows node) {
            return noOperand(node);
        }

        @Override
        public Precedence delete(DeleteRows node) {
            return noOperand(node);
        }

        @Override
        public Precedence merge(MergeRows node) {
            return noOperand(node);
        }

        @Override
        public Precedence schema(SchemaNode node) {
            return noOperand(node);
        }

        @Override
        public Precedence custom(CustomNode node) {
            return noOperand(node);
        }
    }
}
