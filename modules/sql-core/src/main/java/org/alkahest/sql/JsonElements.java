package org.alkahest.sql;

import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.CustomExpression;
import org.alkahest.sql.tree.ElementsRelation;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.type.SqlType;

/**
 * The elements of a JSON array as a table, a row for each; made by {@link JsonExpr#elements}. What the columns of a table
 * made of JSON are in other places, are parts of the element here:
 *
 * <pre>{@code
 * JsonElements line = orders.body.get("lines").elements("line");
 * select(orders.id, line.element().get("sku").asText(), line.element().get("count").asInteger())
 *         .from(orders)
 *         .crossJoin(line)
 * }</pre>
 *
 * <p>So they are NULL by the rules of {@link JsonExpr}, which are the same everywhere: where the element has no such part, and
 * where the part is of another kind. An element that holds an array has {@code elements} of its own. A document that is no
 * array, or NULL, has no rows; a LEFT JOIN keeps what it belongs to.
 */
public final class JsonElements extends Source implements FromItem {
    private final ElementsRelation relation;
    private final JsonExpr element;
    private final NumExpr<Long> ordinal;

    JsonElements(Expression document, String alias) {
        this.relation = new ElementsRelation(this, document, alias);
        this.element = Types.JSON.of(column(ElementsRelation.ELEMENT, Types.JSON.type()));
        this.ordinal = Types.BIGINT.of(column(ElementsRelation.ORDINAL, Types.BIGINT.type()));
    }

    @Override
    public Relation relation() {
        return relation;
    }

    /** The element, as JSON. */
    public JsonExpr element() {
        return element;
    }

    /** The place of the element in the array, counted from 1. */
    public NumExpr<Long> ordinal() {
        return ordinal;
    }

    private Expression column(String name, SqlType<?> type) {
        return new CustomExpression(new ElementsRelation.Column(new ColumnRef(this, name, type)), type);
    }
}
