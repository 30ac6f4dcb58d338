package org.alkahest.dialect.render;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.tree.Arithmetic;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Case;
import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.Concat;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ExpressionType;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.Negate;
import org.alkahest.sql.tree.RowValue;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.type.BasicType;

/**
 * Rendering for databases that take the type of a placeholder, or of NULL, from what stands beside it. Where that is not
 * the type it has, they say their types: in CASE, which may be folded to one of its branches, behind a sign, and where no
 * column of their type stands beside them. A value that is written out is not enough: the literal of a {@code bigint} may
 * well be read as a shorter number.
 */
public final class TypedPlaceholders {
    private static final Rendering RENDERING = Rendering.standard()
            .with(Arithmetic.class, TypedPlaceholders::arithmetic)
            .with(Comparison.class, TypedPlaceholders::comparison)
            .with(Negate.class, TypedPlaceholders::negate)
            .with(Concat.class, TypedPlaceholders::concat)
            .with(Call.class, TypedPlaceholders.calls(CallRenderer::render))
            .with(Case.class, TypedPlaceholders::caseWhen);

    /** In operators; enough for the sums and products that people write. */
    private static final int SIGHT = 12;

    private TypedPlaceholders() {}

    /** The entries, to be put into a table with {@link Rendering#with(Rendering)}. */
    public static Rendering rendering() {
        return RENDERING;
    }

    private static void arithmetic(Arithmetic node, SqlWriter out) {
        boolean typed = isAnchored(node);
        ArithmeticRenderer.render(
                new Arithmetic(
                        node.operator(),
                        typed ? node.left() : withType(node.left()),
                        typed ? node.right() : withType(node.right()),
                        node.type()),
                out);
    }

    /**
     * Whether a column gives its type to all placeholders of a sum or product. It is looked for only so deep: farther down, a
     * type that is said once more does no harm, and the work would grow with the square of the depth.
     */
    private static boolean isAnchored(Expression operand) {
        return isAnchored(operand, SIGHT);
    }

    private static boolean isAnchored(Expression operand, int sight) {
        if (operand instanceof ColumnRef) {
            return true;
        }
        if (!(operand instanceof Arithmetic node) || sight == 0) {
            return false;
        }
        if (isAnchored(node.left(), sight - 1)) {
            return isAnchored(node.right(), sight - 1) || isOfOneKind(node.left(), node.right());
        }
        return isAnchored(node.right(), sight - 1) && isOfOneKind(node.right(), node.left());
    }

    private static boolean isOfOneKind(Expression anchor, Expression operand) {
        return operand instanceof Slot slot
                && slot.type() instanceof BasicType<?> type
                && ExpressionType.of(anchor) instanceof BasicType<?> expected
                && type.kind() == expected.kind();
    }

    private static void comparison(Comparison node, SqlWriter out) {
        if (node.left() instanceof RowValue left && node.right() instanceof RowValue right) {
            ComparisonRenderer.render(
                    new Comparison(
                            node.operator(),
                            new RowValue(withTypes(left.values())),
                            new RowValue(withTypes(right.values()))),
                    out);
            return;
        }
        Expression left = node.left();
        Expression right = node.right();
        boolean distinct =
                node.operator() == ComparisonOperator.DISTINCT || node.operator() == ComparisonOperator.NOT_DISTINCT;
        if (isUntyped(left) && (distinct || isUntyped(right) || right instanceof Literal)) {
            left = withType(left);
        } else if (isUntyped(right) && (distinct || left instanceof Literal)) {
            right = withType(right);
        }
        ComparisonRenderer.render(new Comparison(node.operator(), left, right), out);
    }

    private static void negate(Negate node, SqlWriter out) {
        Rendering.standard().render(new Negate(withType(node.operand())), out);
    }

    private static void concat(Concat node, SqlWriter out) {
        ConcatRenderer.render(isText(node) ? node : new Concat(withTypes(node.operands())), out);
    }

    /** Whether a column or a value that is written out makes a text of the whole. */
    private static boolean isText(Expression operand) {
        if (operand instanceof Concat node) {
            return node.operands().stream().anyMatch(TypedPlaceholders::isText);
        }
        return operand instanceof ColumnRef || (operand instanceof Literal literal && literal.value() != null);
    }

    /**
     * Calls whose placeholders say their types unless a column gives it to them, and are then written in another way, such
     * as {@link FunctionNames}.
     */
    public static Renders<Call> calls(Renders<Call> then) {
        return (node, out) -> then.render(
                node.arguments().stream().anyMatch(TypedPlaceholders::isAnchored) ? node : typed(node), out);
    }

    /** A call whose placeholders say their types. */
    public static Call typed(Call node) {
        return new Call(node.function(), node.distinct(), withTypes(node.arguments()), node.type());
    }

    private static void caseWhen(Case node, SqlWriter out) {
        List<Case.Branch> branches = new ArrayList<>();
        for (Case.Branch branch : node.branches()) {
            branches.add(new Case.Branch(branch.condition(), withType(branch.value())));
        }
        Expression otherwise = node.otherwise();
        CaseRenderer.render(new Case(branches, otherwise == null ? null : withType(otherwise)), out);
    }

    private static List<Expression> withTypes(List<Expression> operands) {
        return operands.stream().map(TypedPlaceholders::withType).toList();
    }

    /** The operand, with its type said if it has none by itself. */
    static Expression withType(Expression operand) {
        return isUntyped(operand) ? new Cast(operand, WidestType.of(ExpressionType.of(operand))) : operand;
    }

    private static boolean isUntyped(Expression operand) {
        return operand instanceof Slot || (operand instanceof Literal literal && literal.value() == null);
    }
}
