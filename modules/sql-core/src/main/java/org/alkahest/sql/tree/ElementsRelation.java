package org.alkahest.sql.tree;

import java.util.List;

/**
 * The elements of a JSON array as rows of two columns, each element as JSON and its place from 1; no rows where the document
 * is no array. The document may read what stands before it in FROM.
 */
public record ElementsRelation(Source source, Expression document, String alias) implements Relation {
    /** The column of the element itself. */
    public static final String ELEMENT = "element";

    /** The column of its place in the array, counted from 1. */
    public static final String ORDINAL = "ordinal";

    /** The columns, in order. */
    public static final List<String> COLUMNS = List.of(ELEMENT, ORDINAL);

    public ElementsRelation {
        Identifiers.checked(alias);
    }

    @Override
    public String exposedName() {
        return alias;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.elements(this);
    }

    /** A column of such rows, where it is read: not every database lets anybody name them. */
    public record Column(ColumnRef reference) implements CustomNode {

        @Override
        public void render(SqlWriter out) {
            out.node(reference);
        }

        @Override
        public Precedence precedence() {
            return Precedence.PRIMARY;
        }

        @Override
        public void shape(ShapeSink sink) {}

        @Override
        public List<Node> children() {
            return List.of(reference);
        }

        @Override
        public Column withChildren(List<Node> children) {
            return new Column((ColumnRef) children.get(0));
        }
    }
}
