package org.alkahest.dialect.render;

import org.alkahest.sql.tree.SqlWriter;

/**
 * Writes one class of node. Stateless: one instance serves all statements and threads.
 *
 * @param <N> the class of node
 */
@FunctionalInterface
public interface Renders<N> {
    /** Writes the node; children are written with {@link SqlWriter#node} or {@link SqlWriter#operand}. */
    void render(N node, SqlWriter out);
}
