package org.alkahest.sql.tree;

/** The root of a statement that defines or drops something; the family is sealed in {@code org.alkahest.sql.schema}. */
public non-sealed interface SchemaNode extends StatementNode {

    @Override
    default <R> R accept(NodeVisitor<R> visitor) {
        return visitor.schema(this);
    }
}
