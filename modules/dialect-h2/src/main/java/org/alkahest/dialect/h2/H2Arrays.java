package org.alkahest.dialect.h2;

import java.util.List;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.sql.tree.ArrayFunction;
import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.SqlWriter;

/** H2 fails, or gives NULL, where a position is outside of an array: so the position is compared with its ends first. */
final class H2Arrays {
    static final Rendering RENDERING = Rendering.standard().with(ArrayFunction.class, H2Arrays::render);

    private H2Arrays() {}

    private static void render(ArrayFunction node, SqlWriter out) {
        List<Expression> operands =
                node.operands().stream().map(H2Arrays::typed).toList();
        ArrayFunction typed = node.withOperands(operands);
        switch (node.operator()) {
            case ELEMENT -> {
                out.sql("case when ")
                        .node(operands.get(1))
                        .sql(" between 1 and cardinality(")
                        .node(operands.get(0))
                        .sql(") then ");
                Rendering.standard().render(typed, out);
                out.sql(" end");
            }
            case SLICE -> slice(operands.get(0), operands.get(1), operands.get(2), typed, out);
            default -> Rendering.standard().render(typed, out);
        }
    }

    private static void slice(Expression array, Expression first, Expression last, ArrayFunction node, SqlWriter out) {
        out.sql("case when greatest(")
                .node(first)
                .sql(", 1) <= least(")
                .node(last)
                .sql(", cardinality(")
                .node(array);
        out.sql(")) then array_slice(")
                .node(array)
                .sql(", greatest(")
                .node(first)
                .sql(", 1), least(")
                .node(last);
        out.sql(", cardinality(").node(array).sql("))) when ").node(array).sql(" is not null then cast(array[] as ");
        out.type(node.type()).sql(") end");
    }

    private static Expression typed(Expression operand) {
        return operand instanceof Slot slot ? new Cast(slot, slot.type()) : operand;
    }
}
