package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.CustomNode;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.ShapeSink;

/**
 * A piece of a text that is no node of the tree, such as an item of a select list or the definition of a column. It is
 * made while rendering, so that a dialect can replace its class in the {@link Rendering} like any other; it is no part of
 * a statement and has no shape. {@link #render} is the standard way to write it.
 */
public interface Fragment extends CustomNode {
    @Override
    default Precedence precedence() {
        return Precedence.PRIMARY;
    }

    @Override
    default void shape(ShapeSink sink) {
        throw new IllegalStateException(this + " exists only while rendering");
    }

    @Override
    default List<Node> children() {
        throw new IllegalStateException(this + " exists only while rendering");
    }

    @Override
    default CustomNode withChildren(List<Node> children) {
        throw new IllegalStateException(this + " exists only while rendering");
    }
}
