package org.alkahest.sql;

import org.alkahest.sql.tree.Expression;

/** A text that is made of many rows. */
public non-sealed interface TextAggregate extends TextExpr, AggregateExpr<String, TextExpr, TextAggregate> {

    @Override
    default TextAggregate aggregate(Expression node) {
        return new Handles.TextOfRows(node, type());
    }
}
