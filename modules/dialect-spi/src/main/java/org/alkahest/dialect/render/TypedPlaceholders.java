package org.alkahest.dialect.render;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.tree.Arithmetic;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Case;
import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ExpressionType;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.Negate;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.SqlWriter;

/**
 * Rendering for databases that take the type of a placeholder, or of NULL, from what stands beside it. Where that is not
 * enough, they say their types: in CASE, which may be folded to one of its branches, and beside nothing but their like.
 */
public final class TypedPlaceholders {
    private static final Rendering RENDERING = Rendering.standard()
            .with(Arithmetic.class, TypedPlaceholders::arithmetic)
            .with(Comparison.class, TypedPlaceholders::comparison)
            .with(Negate.class, (node, out) -> out.sql("-").operand(withType(node.operand()), Precedence.PRIMARY))
            .with(Call.class, TypedPlaceholders::call)
            .with(Case.class, TypedPlaceholders::caseWhen);

    private TypedPlaceholders() {}

    /** The entries, to be put into a table with {@link Rendering#with(Rendering)}. */
    public static Rendering rendering() {
        return RENDERING;
    }

    private static void arithmetic(Arithmetic node, SqlWriter out) {
        List<Expression> operands = typed(List.of(node.left(), node.right()));
        ArithmeticRenderer.render(new Arithmetic(node.operator(), operands.get(0), operands.get(1), node.type()), out);
    }

    private static void comparison(Comparison node, SqlWriter out) {
        List<Expression> operands = typed(List.of(node.left(), node.right()));
        ComparisonRenderer.render(new Comparison(node.operator(), operands.get(0), operands.get(1)), out);
    }

    private static void call(Call node, SqlWriter out) {
        CallRenderer.render(new Call(node.function(), node.distinct(), typed(node.arguments()), node.type()), out);
    }

    private static void caseWhen(Case node, SqlWriter out) {
        List<Expression> values = new ArrayList<>();
        node.branches().forEach(branch -> values.add(branch.value()));
        Expression otherwise = node.otherwise();
        if (otherwise != null) {
            values.add(otherwise);
        }
        List<Expression> typed =
                values.stream().map(TypedPlaceholders::withType).toList();
        List<Case.Branch> branches = new ArrayList<>();
        for (int i = 0; i < node.branches().size(); i++) {
            branches.add(new Case.Branch(node.branches().get(i).condition(), typed.get(i)));
        }
        CaseRenderer.render(new Case(branches, otherwise == null ? null : typed.get(branches.size())), out);
    }

    /** The operands as they are if a column or a value stands among them: anything else may be folded to NULL. */
    private static List<Expression> typed(List<Expression> operands) {
        return operands.stream().anyMatch(TypedPlaceholders::isAnchor)
                ? operands
                : operands.stream().map(TypedPlaceholders::withType).toList();
    }

    private static boolean isAnchor(Expression operand) {
        if (operand instanceof Arithmetic sum) {
            boolean left = isAnchor(sum.left());
            boolean right = isAnchor(sum.right());
            return left ? right || sum.right() instanceof Slot : right && sum.left() instanceof Slot;
        }
        return operand instanceof ColumnRef || (operand instanceof Literal literal && literal.value() != null);
    }

    /** The operand, with its type said if it has none by itself. */
    static Expression withType(Expression operand) {
        return isUntyped(operand) ? new Cast(operand, ExpressionType.of(operand)) : operand;
    }

    private static boolean isUntyped(Expression operand) {
        return operand instanceof Slot || (operand instanceof Literal literal && literal.value() == null);
    }
}
