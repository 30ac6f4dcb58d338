package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.tree.CustomNode;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Identifiers;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.ShapeSink;
import org.alkahest.sql.tree.SqlWriter;

/**
 * A text that is compared and ordered by a collation of the database, as {@link TextExpr#collate} makes it.
 *
 * @param name written as an identifier; collations have other names on each database
 */
public record Collation(Expression operand, String name) implements CustomNode {
    public Collation {
        Identifiers.checked(name);
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("(")
                .operand(operand, Precedence.PRIMARY)
                .sql(" collate ")
                .name(name)
                .sql(")");
    }

    @Override
    public Precedence precedence() {
        return Precedence.PRIMARY;
    }

    @Override
    public void shape(ShapeSink sink) {
        sink.value(name);
    }

    @Override
    public List<Node> children() {
        return List.of(operand);
    }

    @Override
    public Collation withChildren(List<Node> children) {
        return new Collation((Expression) children.get(0), name);
    }
}
