package org.alkahest.dialect.postgresql;

import org.alkahest.dialect.render.Rendering;
import org.alkahest.sql.tree.ArrayFunction;
import org.alkahest.sql.tree.ArrayOperator;
import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.IsNull;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.SqlWriter;

/** Arrays say their types where they are bound, and what is put together with NULL is NULL, as everywhere else. */
final class PostgresqlArrays {
    static final Rendering RENDERING = Rendering.standard().with(ArrayFunction.class, PostgresqlArrays::render);

    private PostgresqlArrays() {}

    private static void render(ArrayFunction node, SqlWriter out) {
        ArrayFunction typed = node.withOperands(
                node.operands().stream().map(PostgresqlArrays::typed).toList());
        if (node.operator() == ArrayOperator.CONCAT) {
            out.sql("case when ")
                    .node(new IsNull(typed.operands().get(0), true))
                    .sql(" and ")
                    .node(new IsNull(typed.operands().get(1), true))
                    .sql(" then ");
            Rendering.standard().render(typed, out);
            out.sql(" end");
        } else {
            Rendering.standard().render(typed, out);
        }
    }

    private static Expression typed(Expression operand) {
        return operand instanceof Slot slot ? new Cast(slot, PostgresqlTypes.widest(slot.type())) : operand;
    }
}
