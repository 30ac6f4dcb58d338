package org.alkahest.sql.tree;

import java.util.List;

/**
 * The one open door of the tree: a node that an application or a third party adds. It says how it is written, what its
 * shape is, and what its children are. Wrap it in a {@link CustomExpression} to use it as a value.
 */
public non-sealed interface CustomNode extends Node {

    /** Writes the node; called once for each dialect and shape, never for each execution. */
    void render(SqlWriter out);

    /**
     * Reports everything but the children that changes the SQL text. The children are walked after this, in their order.
     */
    void shape(ShapeSink sink);

    /** How tightly its outermost operator binds; by default it is put into parentheses where it is an operand. */
    default Precedence precedence() {
        return Precedence.NONE;
    }

    /** The children, in the order in which they are walked; empty where there are none. */
    List<Node> children();

    /** The same node over other children; the list has the length of {@link #children()}. */
    CustomNode withChildren(List<Node> children);

    @Override
    default <R> R accept(NodeVisitor<R> visitor) {
        return visitor.custom(this);
    }
}
