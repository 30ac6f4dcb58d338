package org.alkahest.sql.tree;

/**
 * A part of a statement. Nodes are immutable records in sealed families: {@link Expression}, {@link Clause},
 * {@link Relation} and {@link StatementNode}; {@link CustomNode} is the one open door.
 *
 * <p>Their equality, hashes and texts are those of records and reach as deep as the tree; nothing depends on them. What
 * makes two statements the same is their {@linkplain org.alkahest.sql.shape.Shape shape}.
 */
public sealed interface Node permits Expression, Clause, Relation, StatementNode, CustomNode {

    /** Calls the method of the visitor that is meant for this class of node. */
    <R> R accept(NodeVisitor<R> visitor);
}
