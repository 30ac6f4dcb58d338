package org.alkahest.sql.schema;

import java.util.List;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.CustomExpression;
import org.alkahest.sql.tree.CustomNode;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.ShapeSink;
import org.alkahest.sql.tree.SqlWriter;
import org.jspecify.annotations.Nullable;

/**
 * A column or an expression of an index with what follows it in CREATE INDEX of one database alone, as an index that was read has it:
 * a collation, the length of a prefix, an operator class.
 *
 * @param item what is indexed
 * @param details SQL of the database, written as it stands
 */
public record DetailedItem(Expression item, String details) implements CustomNode {

    /** What follows an item of an index; null for nothing. */
    public static @Nullable DetailedItem in(Expression item) {
        return item instanceof CustomExpression custom && custom.node() instanceof DetailedItem detailed
                ? detailed
                : null;
    }

    /** Whether an item of an index is a column, whatever follows it. */
    public static boolean isOfColumn(Expression item) {
        DetailedItem detailed = in(item);
        return (detailed == null ? item : detailed.item) instanceof ColumnRef;
    }

    @Override
    public void render(SqlWriter out) {
        out.node(item).sql(" ").sql(details);
    }

    @Override
    public void shape(ShapeSink sink) {
        sink.value(details);
    }

    @Override
    public List<Node> children() {
        return List.of(item);
    }

    @Override
    public DetailedItem withChildren(List<Node> children) {
        return new DetailedItem((Expression) children.get(0), details);
    }
}
