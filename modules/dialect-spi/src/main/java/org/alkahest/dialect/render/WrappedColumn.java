package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.CustomNode;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.ShapeSink;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.type.SqlAround;

/** A column of a result inside of the SQL that its type has around it. */
public record WrappedColumn(Expression operand, SqlAround around) implements CustomNode {
    @Override
    public void render(SqlWriter out) {
        out.sql(around.before());
        if (around.takesAnyExpression()) {
            out.node(operand);
        } else {
            out.operand(operand, Precedence.PRIMARY);
        }
        out.sql(around.after());
    }

    @Override
    public Precedence precedence() {
        return Precedence.PRIMARY;
    }

    /** The type of the operand says it already. */
    @Override
    public void shape(ShapeSink sink) {
        sink.value(around);
    }

    @Override
    public List<Node> children() {
        return List.of(operand);
    }

    @Override
    public WrappedColumn withChildren(List<Node> children) {
        return new WrappedColumn((Expression) children.get(0), around);
    }
}
